using CsCheck;

namespace Blueprints.Catalog.Tests;

public sealed class FindPriceTests
{
    [Fact]
    public void Price_missing_in_a_region_says_where_there_is_one()
    {
        var answer = PriceCatalog.Shipped.Find("eu-west-1", "elasticache/serverless/valkey/ecpu");

        answer.IsFound.Should().BeFalse();
        answer.Price.Should().BeNull();
        answer.Missing!.Kind.Should().Be(MissingPriceReason.NotPricedInRegion);
        answer.Missing.Reason.Should().Be("not in the catalog for eu-west-1; priced in us-east-1, us-west-2");
    }

    [Fact]
    public void Unknown_sku_is_told_apart_from_a_gap()
    {
        var missing = PriceCatalog.Shipped.Find("us-east-1", "alb/hours").Missing!;

        missing.Kind.Should().Be(MissingPriceReason.UnknownSku);
        missing.Reason.Should().Be("'alb/hours' is not in the catalog for any region");
        PriceCatalog.Shipped.SuggestSkus("alb/hours").Should().StartWith("alb/hour");
    }

    [Fact]
    public void Unknown_region_names_the_regions_there_are()
    {
        var missing = PriceCatalog.Shipped.Find("eu-wset-1", "alb/hour").Missing!;

        missing.Kind.Should().Be(MissingPriceReason.UnknownRegion);
        missing.Reason.Should().Be(
            "region 'eu-wset-1' is not in the catalog; it has ap-northeast-1, ap-southeast-2, eu-central-1, eu-west-1, us-east-1, us-west-2");
    }

    [Fact]
    public void Service_without_regions_is_found_from_every_region_and_says_so()
    {
        foreach (var region in PriceCatalog.Shipped.Regions)
        {
            var answer = PriceCatalog.Shipped.Find(region.Code, "cloudfront/egress/eu");

            answer.IsGlobal.Should().BeTrue();
            answer.Price!.Region.Should().Be(PriceCatalog.GlobalRegion);
        }

        PriceCatalog.Shipped.Find(PriceCatalog.GlobalRegion, "cloudfront/egress/eu").IsGlobal.Should().BeTrue();
        PriceCatalog.Shipped.Find("us-east-1", "alb/hour").IsGlobal.Should().BeFalse();
    }

    [Fact]
    public void Regional_price_is_not_found_among_the_global_ones() =>
        PriceCatalog.Shipped.Find(PriceCatalog.GlobalRegion, "alb/hour").Missing!.Kind.Should().Be(MissingPriceReason.NotPricedInRegion);

    [Fact]
    public void Price_with_tiers_has_no_single_price()
    {
        var price = PriceCatalog.Shipped.Find("us-east-1", "data-transfer/internet-out").Price!;

        price.IsFlat.Should().BeFalse();
        price.Invoking(tiered => tiered.UnitPrice).Should().Throw<InvalidOperationException>()
            .WithMessage("data-transfer/internet-out in us-east-1 has no single price: it has 4 tier(s), the first from 0. Use Tiers.");
        price.Tiers.Select(tier => tier.UnitPrice).Should().Equal(0.09m, 0.085m, 0.07m, 0.05m);
        price.Tiers[^1].To.Should().BeNull();
    }

    [Fact]
    public void Empty_answer_is_a_missing_price()
    {
        var answer = default(PriceAnswer);

        answer.IsFound.Should().BeFalse();
        answer.Missing.Should().NotBeNull();
    }

    [Fact]
    public void Prices_of_an_unknown_region_cannot_be_listed() =>
        PriceCatalog.Shipped.Invoking(catalog => catalog.Prices("nowhere")).Should().Throw<ArgumentException>().WithMessage("*'nowhere'*us-east-1*");

    [Fact]
    public void Any_string_that_is_no_sku_is_missing_and_never_throws()
    {
        var known = SourceTables.Prices.Select(row => row.Sku).ToHashSet(StringComparer.Ordinal);

        Gen.String.Where(text => !known.Contains(text)).Sample(text => !PriceCatalog.Shipped.Find("us-east-1", text).IsFound);
        Gen.String.Where(text => text is not ("us-east-1" or "global")).Sample(text => !PriceCatalog.Shipped.Find(text, "nat/hour").IsFound
            || PriceCatalog.Shipped.FindRegion(text) is not null);
        PriceCatalog.Shipped.Find("us-east-1", new string('x', 100_000)).IsFound.Should().BeFalse();
    }

    [Fact]
    public void One_edit_of_a_known_sku_finds_that_edit_or_nothing()
    {
        var skus = SourceTables.Prices.Select(row => row.Sku).Distinct().ToArray();
        var known = skus.ToHashSet(StringComparer.Ordinal);

        Gen.Select(Gen.Int[0, skus.Length - 1].Select(at => skus[at]), Gen.Int[0, 100], Gen.Char['\0', '\uffff']).Sample((sku, at, c) =>
        {
            var edited = sku.Insert(at % (sku.Length + 1), $"{c}");
            return PriceCatalog.Shipped.Find("us-east-1", edited).IsFound ? known.Contains(edited) : true;
        });
    }
}
