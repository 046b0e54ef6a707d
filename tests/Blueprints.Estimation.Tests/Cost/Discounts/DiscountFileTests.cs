using System.Text;
using Blueprints.Catalog;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Discounts;
using Blueprints.Estimation.Tests.Schemas;
using Blueprints.Graph;
using Blueprints.Quantities;
using Blueprints.Validation;
using CsCheck;
using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Discounts;

public sealed class DiscountFileTests
{
    static readonly GraphResource Nat = Resource("aws:ec2/natGateway:NatGateway", "nat");
    static readonly GraphResource Server = Resource("aws:ec2/instance:Instance", "web", """{ "instanceType": "m7g.large" }""");

    [Fact]
    public void A_line_keeps_its_list_price_and_says_which_rule_holds()
    {
        var item = Discounted("- { service: nat, percent: 10 }", Nat).Items.Should().ContainSingle().Which;

        item.Should().BeEquivalentTo(new { UnitPrice = new Money(0.0405m), ListPrice = new Money(0.045m), Discount = "10 % off nat (discounts.yml:3)" });
        item.Monthly.Expected.Usd.Should().Be(730 * 0.0405m);
    }

    [Theory]
    [InlineData("0.07344", "- { service: ec2, percent: 10 }")]
    [InlineData("0.06528", "- { service: ec2, percent: 10 }", "- { sku: 'ec2/*', percent: 20 }")]
    [InlineData("0.05712", "- { sku: 'ec2/m7g.*', percent: 30 }", "- { service: ec2, percent: 10 }", "- { sku: 'ec2/*', percent: 20 }")]
    [InlineData("0.0408", "- { sku: 'ec2/m7g.*', percent: 30 }", "- { sku: ec2/m7g.large/linux/on-demand, percent: 50 }")]
    [InlineData("0.05", "- { sku: ec2/m7g.large/linux/on-demand, percent: 50 }", "- { sku: ec2/m7g.large/linux/on-demand, price: 0.05, unit: hour }", "- { sku: 'ec2/m7g.*', percent: 30 }")]
    [InlineData("0.0816", "- { sku: 'ec2/m7g.*', percent: 0 }", "- { service: ec2, percent: 10 }")]
    [InlineData("0.0816", "- { sku: 'ec2/m6*', percent: 30 }", "- { service: nat, percent: 10 }")]
    public void The_most_specific_rule_holds_and_it_alone(string price, params string[] rules) =>
        Discounted(string.Join("\n", rules), Server).Items.Single(item => item.Sku.StartsWith("ec2/", StringComparison.Ordinal)).UnitPrice
            .Should().Be(new Money(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_total_at_list_prices_is_what_it_would_be_without_the_file()
    {
        var list = Price(Nat, Server);
        var discounted = DiscountFile.Parse(Yaml("- { service: ec2, percent: 25 }"), "d.yml").Apply(list);

        discounted.IsDiscounted.Should().BeTrue();
        discounted.ListMonthly.Should().Be(list.Monthly);
        list.IsDiscounted.Should().BeFalse();
        discounted.Monthly.Expected.Usd.Should().BeLessThan(list.Monthly.Expected.Usd);
    }

    [Fact]
    public void A_price_of_its_own_holds_in_every_tier_and_what_is_free_stays_free()
    {
        var bill = DiscountFile.Parse(Yaml("- { sku: data-transfer/internet-out, price: 0.04, unit: gb }"), "d.yml")
            .Apply(Price("version: 0.1\nresource_usage:\n  aws_data_transfer.web: { monthly_outbound_internet_gb: 20000 }"));

        bill.Items.Where(item => item.Item.Contains("always free")).Should().ContainSingle().Which.UnitPrice.Should().Be(Money.Zero);
        bill.Items.Where(item => !item.Item.Contains("always free")).Should().HaveCount(2).And.OnlyContain(item => item.UnitPrice == new Money(0.04m));
    }

    [Fact]
    public void The_rate_of_what_nothing_says_the_use_of_has_the_discount_and_what_has_no_price_keeps_none()
    {
        var queue = Resource("aws:sqs/queue:Queue", "jobs");
        var odd = Resource("aws:odd/thing:Thing", "odd");

        var bill = Discounted("- { service: sqs, percent: 50 }", queue, odd);

        bill.UnknownUsage.Should().ContainSingle().Which.UnitPrice.Should().Be(new Money(0.2m));
        bill.Unpriced.Should().ContainSingle();
    }

    [Fact]
    public void A_result_keeps_its_discounts_and_obeys_its_schema()
    {
        var bill = Discounted("- { service: nat, percent: 10 }", Nat, Server);
        var json = CostJson.Write(bill);

        JsonSchema.Load("cost").Errors(json).Should().BeEmpty();
        CostResult.Read(json, "saved.json").Should().BeEquivalentTo(bill);
    }

    [Theory]
    [InlineData("", "d.yml:1:1: the file is empty")]
    [InlineData("discounts: 3", "d.yml:1:12: discounts is no list")]
    [InlineData("discount: []", "d.yml:1:1: \"discount\" is not known; allowed: version, discounts")]
    [InlineData("version: 7", "version is \"7\"")]
    [InlineData("discounts:\n  - { percent: 10 }", "d.yml:2:5: a discount needs one of service and sku")]
    [InlineData("discounts:\n  - { service: ec2, sku: ec2/*, percent: 10 }", "one of service and sku")]
    [InlineData("discounts:\n  - { service: ec2 }", "d.yml:2:5: a discount needs one of percent and price")]
    [InlineData("discounts:\n  - { service: ec2, percent: 101 }", "d.yml:2:30: percent is 101; allowed: 0 to 100")]
    [InlineData("discounts:\n  - { service: ec2, percent: -1 }", "percent is -1; allowed: 0 to 100")]
    [InlineData("discounts:\n  - { service: ec2, percent: ten }", "percent is ten")]
    [InlineData("discounts:\n  - { service: ec2, percent: 1e308 }", "percent is 1e308")]
    [InlineData("discounts:\n  - { sku: nat/hour, price: 0.04 }", "price and unit go together")]
    [InlineData("discounts:\n  - { sku: 'nat/*', price: 0.04, unit: hour }", "the price is for nat/*, which is more than one SKU")]
    [InlineData("discounts:\n  - { service: nat, price: 0.04, unit: hour }", "the price is for nat, which is more than one SKU")]
    [InlineData("discounts:\n  - { service: ec2, percent: 10, per_cent: 10 }", "\"per_cent\" is not known")]
    [InlineData("discounts:\n  - { service: ec2, percent: 10 }\n  - { service: ec2, percent: 12 }", "d.yml:3:5: ec2 has a rule already, at d.yml:2")]
    [InlineData("discounts:\n  - service: &a ec2\n    percent: *a", "an alias is used")]
    [InlineData("a: b: c", "d.yml:1:")]
    public void A_file_that_cannot_be_used_is_refused_with_its_place(string yaml, string told) =>
        FluentActions.Invoking(() => DiscountFile.Parse(yaml, "d.yml")).Should().Throw<InvalidInputException>().WithMessage($"*{told}*");

    [Theory]
    [InlineData("- { service: nta, percent: 10 }", "discounts.yml:3: nta fits no SKU of the catalog")]
    [InlineData("- { sku: nat/huor, percent: 10 }", "did you mean nat/hour")]
    [InlineData("- { sku: 'nat/x*', percent: 10 }", "nat/x* fits no SKU")]
    public void A_rule_for_nothing_is_a_slip_of_the_pen(string rule, string told) =>
        FluentActions.Invoking(() => DiscountFile.Parse(Yaml(rule), "discounts.yml").ThrowIfUnknown(PriceCatalog.Shipped)).Should().Throw<InvalidInputException>().WithMessage($"*{told}*");

    [Fact]
    public void A_price_for_another_unit_is_refused() =>
        FluentActions.Invoking(() => Discounted("- { sku: nat/hour, price: 0.04, unit: gb }", Nat)).Should().Throw<InvalidInputException>().WithMessage("discounts.yml:3: the price of nat/hour is for one gb; allowed: for one hour*");

    [Theory]
    [InlineData("""{ "version": "0.1", "discounts": [{ "service": "ec2", "percent": 12.5 }, { "sku": "nat/hour", "price": 0.04, "unit": "hour" }, { "sku": "ec2/*", "percent": 3 }] }""", true)]
    [InlineData("""{ "discounts": [{ "service": "ec2" }] }""", false)]
    [InlineData("""{ "discounts": [{ "service": "ec2", "sku": "ec2/*", "percent": 3 }] }""", false)]
    [InlineData("""{ "discounts": [{ "sku": "nat/hour", "price": 0.04 }] }""", false)]
    [InlineData("""{ "discounts": [{ "sku": "nat/hour", "percent": 101 }] }""", false)]
    public void The_schema_says_what_the_reader_takes(string json, bool isFine)
    {
        (JsonSchema.Load("discounts").Errors(json).Count == 0).Should().Be(isFine);
        if (isFine)
            DiscountFile.Parse(json, "d.json").ThrowIfUnknown(PriceCatalog.Shipped);
        else
            FluentActions.Invoking(() => DiscountFile.Parse(json, "d.json")).Should().Throw<InvalidInputException>();
    }

    [Fact]
    public void Any_change_to_a_file_is_read_or_refused()
    {
        var document = Encoding.UTF8.GetBytes(Yaml("- { service: ec2, percent: 12.5 }\n- sku: \"nat/hour\"\n  price: 0.04\n  unit: hour\n- { sku: 'ec2/m7g.*', percent: 30 }"));
        Gen.Select(Gen.Int[0, document.Length - 1], Gen.Byte, Gen.Int[0, 20], Gen.Int[0, document.Length - 1]).Sample((at, value, length, source) =>
        {
            byte[] changed = [.. document];
            changed[at] = value;
            document.AsSpan(source, Math.Min(length, document.Length - Math.Max(source, at))).CopyTo(changed.AsSpan(at));
            try
            {
                DiscountFile.Parse(Encoding.UTF8.GetString(changed), "d.yml").Apply(Price(Nat));
            }
            catch (InvalidInputException)
            {
                // Refused, in words.
            }
        }, iter: 2_000);
    }

    static CostEstimate Discounted(string rules, params GraphResource[] resources) => DiscountFile.Parse(Yaml(rules), "discounts.yml").Apply(Price(resources));

    static string Yaml(string rules) => $"version: 0.1\ndiscounts:\n{string.Join('\n', rules.Split('\n').Select(line => "  " + line))}\n";
}
