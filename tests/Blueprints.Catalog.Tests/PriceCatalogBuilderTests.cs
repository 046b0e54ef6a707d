using CsCheck;

namespace Blueprints.Catalog.Tests;

public sealed class PriceCatalogBuilderTests
{
    [Fact]
    public void Small_catalog_can_be_built_in_memory()
    {
        var catalog = Small().Build();

        (catalog.Version, catalog.Effective, catalog.PriceCount).Should().Be(("test.1", new DateOnly(2026, 1, 31), 2));
        catalog.Find("us-east-1", "alb/hour").Price!.UnitPrice.Should().Be(0.0225m);
        catalog.Find("us-east-1", "dns/zone").IsGlobal.Should().BeTrue();
        catalog.FindShape("m9z.large").Shape!.MemoryGiB.Should().Be(7.75m);
        catalog.FindAllowance("alb/hour")!.Quantity.Should().Be(750m);
    }

    [Fact]
    public void Own_prices_replace_shipped_ones_and_leave_the_rest()
    {
        var catalog = new PriceCatalogBuilder("mine.1", new DateOnly(2026, 1, 31))
            .AddAll(PriceCatalog.Shipped)
            .AddPrice("us-east-1", "alb/hour", "hour", 0.01m, "private offer", "2026")
            .Build();

        catalog.Find("us-east-1", "alb/hour").Price!.UnitPrice.Should().Be(0.01m);
        catalog.Find("us-east-1", "nat/hour").Price.Should().BeEquivalentTo(PriceCatalog.Shipped.Find("us-east-1", "nat/hour").Price);
        catalog.PriceCount.Should().Be(PriceCatalog.Shipped.PriceCount);
    }

    [Fact]
    public void A_copy_of_a_catalog_has_the_same_bytes()
    {
        var copy = new PriceCatalogBuilder(PriceCatalog.Shipped.Version, PriceCatalog.Shipped.Effective).AddAll(PriceCatalog.Shipped);

        var again = new PriceCatalogBuilder(PriceCatalog.Shipped.Version, PriceCatalog.Shipped.Effective).AddAll(copy.Build());

        copy.ToBytes().Should().Equal(again.ToBytes()).And.Equal(File.ReadAllBytes(SourceTables.Image));
    }

    [Fact]
    public void Order_of_adding_does_not_change_the_bytes()
    {
        var prices = PriceCatalog.Shipped.Prices("us-east-1").Take(50).ToArray();
        byte[] Bytes(IEnumerable<Price> ordered) => ordered
            .Aggregate(new PriceCatalogBuilder("1", default).Add(PriceCatalog.Shipped.FindRegion("us-east-1")!), (builder, price) => builder.Add(price)).ToBytes();

        Gen.Shuffle(prices).Sample(shuffled => Bytes(shuffled).AsSpan().SequenceEqual(Bytes(prices)), iter: 20);
    }

    [Fact]
    public void Money_survives_exactly() => Gen.Select(Gen.ULong, Gen.Int[0, 28]).Sample((digits, scale) =>
    {
        var usd = new decimal((int)(uint)digits, (int)(uint)(digits >> 32), 0, false, (byte)scale);

        var price = Small().AddPrice("us-east-1", "x", "hour", usd, "test", "2026").Build().Find("us-east-1", "x").Price!;

        return decimal.GetBits(price.UnitPrice).SequenceEqual(decimal.GetBits(usd));
    }, iter: 200);

    [Fact]
    public void Wrong_prices_are_refused_with_what_and_allowed()
    {
        var builder = Small();

        builder.Invoking(b => b.AddPrice("eu-west-9", "x", "hour", 1, "s", "2026")).Should().Throw<ArgumentException>()
            .WithMessage("x: got the region 'eu-west-9', allowed: global, us-east-1. Add the region first.*");
        builder.Invoking(b => b.AddPrice("us-east-1", "x", "hour", -1, "s", "2026")).Should().Throw<ArgumentException>()
            .WithMessage("x in us-east-1: got the unit price -1, allowed: 0 or more.*");
        builder.Invoking(b => b.AddPrice("us-east-1", "", "hour", 1, "s", "2026")).Should().Throw<ArgumentException>().WithMessage("got the key ''*");
        builder.Invoking(b => b.AddPrice("us-east-1", "x", "hour", 1, "", "2026")).Should().Throw<ArgumentException>().WithMessage("*without a source*");
        FluentActions.Invoking(() => new Price("us-east-1", "x", "hour", [])).Should().Throw<ArgumentException>().WithMessage("*got no tier*");
        FluentActions.Invoking(() => new Price("us-east-1", "x", "hour", [Tier(0, 10), Tier(11, null)])).Should().Throw<ArgumentException>()
            .WithMessage("x in us-east-1: got a tier from 11 after one that ends at 10, allowed: a tier that starts where the one before ends.*");
    }

    static PriceTier Tier(decimal from, decimal? to) => new(from, to, 1, "test", "2026");

    internal static PriceCatalogBuilder Small() => new PriceCatalogBuilder("test.1", new DateOnly(2026, 1, 31))
        .Add(new AwsRegion("us-east-1", "US East", "abc"))
        .AddPrice("us-east-1", "alb/hour", "hour", 0.0225m, "test", "2026")
        .AddPrice(PriceCatalog.GlobalRegion, "dns/zone", "zone-month", 0.5m, "test", "2026")
        .Add(new InstanceShape("m9z.large", 2, 7.75m, CpuArchitecture.Arm64, 0.9m, 12.5m, 630, 2.6m, "test"))
        .Add(new Allowance("alb/hour", "alb", 750, "hour", "test"));
}
