namespace Blueprints.Catalog.Tests;

public sealed class AllowanceTests
{
    [Theory]
    [InlineData("data-transfer/internet-out", 100, "gb")]
    [InlineData("cloudwatch/alarm/standard", 10, "alarm-metric-month")]
    [InlineData("cloudwatch/logs/ingest", 5, "gb")]
    [InlineData("lambda/requests", 1_000_000, "requests")]
    [InlineData("lambda/duration/arm", 400_000, "gb-second")]
    [InlineData("sqs/standard", 1_000_000, "requests")]
    [InlineData("sns/standard/requests", 1_000_000, "requests")]
    [InlineData("dynamodb/storage", 25, "gb-month")]
    [InlineData("cloudfront/egress/eu", 1_024, "gb")]
    [InlineData("cloudfront/requests/https/jp", 10_000_000, "requests")]
    public void Always_free_quantities_are_known(string sku, int quantity, string measure)
    {
        var allowance = PriceCatalog.Shipped.FindAllowance(sku)!;

        (allowance.Quantity, allowance.Measure).Should().Be((quantity, measure));
    }

    [Fact]
    public void Skus_of_one_pool_share_one_quantity()
    {
        PriceCatalog.Shipped.FindAllowance("lambda/duration/arm")!.Pool.Should().Be(PriceCatalog.Shipped.FindAllowance("lambda/duration/x86")!.Pool);
        PriceCatalog.Shipped.Allowances.GroupBy(allowance => allowance.Pool)
            .Should().OnlyContain(pool => pool.Select(allowance => allowance.Quantity).Distinct().Count() == 1);
    }

    [Fact]
    public void What_AWS_charges_from_the_first_unit_has_no_allowance() => PriceCatalog.Shipped.FindAllowance("alb/hour").Should().BeNull();

    [Fact]
    public void Every_allowance_counts_what_its_price_counts()
    {
        var units = SourceTables.Prices.DistinctBy(row => row.Sku).ToDictionary(row => row.Sku, row => PriceUnit.Of(row.Unit).Measure);

        PriceCatalog.Shipped.Allowances.Should().OnlyContain(allowance => units[allowance.Sku] == allowance.Measure && allowance.Source.Length > 0);
    }
}
