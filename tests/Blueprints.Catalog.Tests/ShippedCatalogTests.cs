using Blueprints.Catalog.Compiler;

namespace Blueprints.Catalog.Tests;

public sealed class ShippedCatalogTests
{
    [Fact]
    public void Every_source_row_comes_back_exactly()
    {
        var expected = SourceTables.Prices.Select(row => (row.Region, row.Sku, row.Unit, row.From, row.To, row.Usd, row.Effective, row.Source));

        var actual = AllPrices().SelectMany(price => price.Tiers.Select(tier =>
            (price.Region, price.Sku, price.Unit, tier.From, tier.To, tier.UnitPrice, tier.Effective, tier.Source)));

        actual.ToHashSet().SetEquals(expected).Should().BeTrue();
        SourceTables.Prices.Should().HaveCountGreaterThan(7_000);
    }

    [Fact]
    public void Every_listed_price_is_found_under_its_key()
    {
        foreach (var price in AllPrices())
        {
            var answer = PriceCatalog.Shipped.Find(price.Region, price.Sku);

            answer.Price.Should().BeEquivalentTo(price, options => options.Excluding(candidate => candidate.UnitPrice));
        }
    }

    [Theory]
    [InlineData("us-east-1", "ec2/m7g.large/linux/on-demand", "0.0816")]
    [InlineData("us-east-1", "ec2/t3.micro/linux/on-demand", "0.0104")]
    [InlineData("us-east-1", "ec2/c7g.xlarge/linux/on-demand", "0.145")]
    [InlineData("eu-central-1", "ec2/t4g.small/linux/on-demand", "0.0192")]
    [InlineData("ap-southeast-2", "ec2/t4g.small/linux/on-demand", "0.0212")]
    [InlineData("us-east-1", "alb/hour", "0.0225")]
    [InlineData("us-east-1", "alb/lcu-hour", "0.008")]
    [InlineData("ap-northeast-1", "alb/hour", "0.0243")]
    [InlineData("us-east-1", "nat/hour", "0.045")]
    [InlineData("us-east-1", "nat/data-processed", "0.045")]
    [InlineData("us-east-1", "ipv4/in-use", "0.005")]
    [InlineData("us-east-1", "data-transfer/inter-az", "0.01")]
    [InlineData("us-east-1", "ebs/gp3", "0.08")]
    [InlineData("eu-west-1", "ebs/gp3", "0.088")]
    [InlineData("ap-northeast-1", "ebs/gp3", "0.096")]
    [InlineData("us-east-1", "rds/storage/gp3", "0.115")]
    [InlineData("eu-central-1", "rds/storage/gp3", "0.137")]
    [InlineData("us-east-1", "rds/backup-storage", "0.095")]
    [InlineData("us-east-1", "aurora/storage", "0.1")]
    [InlineData("ap-northeast-1", "aurora/io-requests", "0.24")]
    [InlineData("us-east-1", "aurora/serverless-v2/acu", "0.12")]
    [InlineData("us-east-1", "elasticache/valkey/cache.t4g.micro", "0.0128")]
    [InlineData("us-east-1", "dynamodb/on-demand/write", "0.625")]
    [InlineData("us-east-1", "lambda/requests", "0.2")]
    [InlineData("us-east-1", "secretsmanager/secret", "0.4")]
    [InlineData("us-east-1", "acm/public-certificate", "0")]
    public void Known_prices_are_what_the_tables_say(string region, string sku, string usd)
    {
        var row = SourceTables.Prices.Single(candidate => candidate.Region == region && candidate.Sku == sku);

        var price = PriceCatalog.Shipped.Find(region, sku).Price!;

        price.UnitPrice.Should().Be(row.Usd);
        price.UnitPrice.ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be(usd);
    }

    [Fact]
    public void Tiers_are_contiguous_and_prices_not_negative() =>
        AllPrices().Where(price => TierRules.Violation(price.Tiers.AsSpan()) is not null).Should().BeEmpty();

    [Fact]
    public void The_embedded_image_is_what_the_sources_compile_to()
    {
        var compilation = CatalogCompilation.Of(SourceTables.Root);

        compilation.Problems.Should().BeEmpty();
        compilation.Image.Should().Equal(File.ReadAllBytes(SourceTables.Image), "otherwise run: dotnet run --project tools/CatalogCompiler");
    }

    [Fact]
    public void The_embedded_image_passes_the_full_check()
    {
        using var stream = File.OpenRead(SourceTables.Image);

        PriceCatalog.Load(stream).PriceCount.Should().Be(PriceCatalog.Shipped.PriceCount);
    }

    [Fact]
    public void Version_and_date_are_those_of_the_snapshot()
    {
        var fields = File.ReadAllLines(Path.Combine(SourceTables.Root, "snapshot.csv"))[1].Split(',');

        PriceCatalog.Shipped.Version.Should().Be(fields[0]);
        PriceCatalog.Shipped.Effective.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).Should().Be(fields[1]);
    }

    [Fact]
    public void Six_regions_have_prices_and_zones()
    {
        PriceCatalog.Shipped.Regions.Select(region => (region.Code, region.ZoneCount)).Should().Equal(
            ("ap-northeast-1", 3), ("ap-southeast-2", 3), ("eu-central-1", 3), ("eu-west-1", 3), ("us-east-1", 6), ("us-west-2", 4));
        PriceCatalog.Shipped.FindRegion("ap-northeast-1")!.Zones.Should().Equal("ap-northeast-1a", "ap-northeast-1c", "ap-northeast-1d");
        PriceCatalog.Shipped.FindRegion("mars-north-1").Should().BeNull();
    }

    [Fact]
    public void Derived_prices_are_marked()
    {
        PriceCatalog.Shipped.Find("us-east-1", "ec2/m7g.large/linux/spot").Price!.IsDerived.Should().BeTrue();
        PriceCatalog.Shipped.Find("us-east-1", "ec2/m7g.large/linux/on-demand").Price!.IsDerived.Should().BeFalse();
    }

    [Fact]
    public void Units_that_count_in_lots_say_how_many()
    {
        PriceCatalog.Shipped.Find("us-east-1", "sqs/standard").Price!.UnitSize.Should().Be(1_000_000m);
        PriceCatalog.Shipped.Find("us-east-1", "alb/hour").Price!.UnitSize.Should().Be(1m);
        PriceCatalog.Shipped.Units.Should().Contain(new PriceUnit("ten-thousand-requests", "requests", 10_000m)).And.OnlyHaveUniqueItems();
    }

    static IEnumerable<Price> AllPrices() =>
        PriceCatalog.Shipped.Regions.Select(region => region.Code).Append(PriceCatalog.GlobalRegion).SelectMany(PriceCatalog.Shipped.Prices);
}
