using Blueprints.Catalog;
using Blueprints.Estimation.Cost;
using Blueprints.Traffic;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

public sealed class MissingPriceTests
{
    static readonly Workload Busy = new() { DailyUsers = 50_000 };

    static readonly string[] Aurora = ["aurora/backup-storage", "aurora/io-requests", "aurora/storage"];

    // What the shipped catalog cannot price for phases 1 and 2. A line may only leave this list, or enter it with a reason in review.
    public static TheoryData<string, string[]> Gaps => new()
    {
        { "ap-northeast-1", ["aurora/backup-storage"] },
        { "ap-southeast-2", Aurora },
        { "eu-central-1", Aurora },
        { "eu-west-1", [] },
        { "us-east-1", [] },
        { "us-west-2", [] },
    };

    [Fact]
    public void A_missing_price_is_listed_and_never_zero()
    {
        var bill = Bill.Of(Of(Closed, [new("web", Fleet with { InstanceType = "c7g.large" })]), Quiet, WithoutPrice("c7g.large"));

        bill.Incomplete.Should().BeTrue();
        bill.Items.Should().NotContain(line => line.Sku.StartsWith("ec2/", StringComparison.Ordinal));
        var missing = bill.Unpriced.Should().ContainSingle().Subject;
        missing.Should().Be(new UnpricedItem("web", "web", "aws:autoscaling/group:Group", "Instance hours (c7g.large, Linux, on-demand)", "ec2/c7g.large/linux/on-demand",
            3 * 730, "'ec2/c7g.large/linux/on-demand' is not in the catalog for any region"));
    }

    [Fact]
    public void What_has_a_price_is_still_billed() =>
        Bill.Of(Of(Closed, [new("web", Fleet with { InstanceType = "c7g.large" })]), Quiet, WithoutPrice("c7g.large")).Usd("web", "Root volumes").Should().Be(3 * 20 * 0.08m);

    [Fact]
    public void A_fully_priced_estimate_is_complete() => Bill.Of(Of(Closed, [new("web", Fleet)]), Quiet).Incomplete.Should().BeFalse();

    [Fact]
    public void A_quantity_above_the_last_known_tier_is_listed_and_never_zero()
    {
        // Egress is priced up to 500 GB only: 730 GB leave 230 without a price.
        var catalog = ListPrices.Builder().Add(new Price(ListPrices.Region, "data-transfer/internet-out", "gb", [new(0, 500, 0.09m, "price list", "2026")])).Build();

        var bill = Bill.Of(Of(Closed, [new("web", Fleet with { PublicAddresses = true })], Call("users", "web")), Quiet with { DynamicResponseKilobytes = 100 * Millionth }, catalog);

        bill.Usd("web", "Data out to users").Should().Be((500 - 100) * 0.09m);
        var missing = bill.Unpriced.Should().ContainSingle().Subject;
        missing.Quantity.Expected.Should().BeApproximately(230, 0.000001m);
        missing.Reason.Should().Be("priced up to 500 gb only");
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Every_gap_of_the_shipped_catalog_is_known(string region, string[] approved)
    {
        var unpriced = new[] { 1, 2 }.SelectMany(phase => new CostEstimator().Estimate(Roadmap.Phase(phase, region), Busy).Unpriced).Select(item => item.Sku);

        unpriced.Distinct().Order(StringComparer.Ordinal).Should().Equal(approved);
    }

    [Fact]
    public void Every_region_of_the_shipped_catalog_has_its_gaps_listed_here() =>
        Gaps.Select(row => row[0]).Should().BeEquivalentTo(PriceCatalog.Shipped.Regions.Select(region => region.Code));

    static PriceCatalog WithoutPrice(string instanceType) =>
        ListPrices.Builder().Add(new InstanceShape(instanceType, 2, 4, CpuArchitecture.Arm64, 1, 10, 500, 2.5m, "specification")).Build();
}
