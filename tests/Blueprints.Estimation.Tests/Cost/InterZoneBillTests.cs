using Blueprints.Caching;
using Blueprints.Databases;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Storage;
using static Blueprints.Estimation.Tests.Designs;

namespace Blueprints.Estimation.Tests.Cost;

/// <summary>
/// EC2 pricing page: $0.01 for each GB in and for each GB out of an instance to another zone. RDS and ElastiCache pages: nothing on the side of the database or
/// node. Load balancers in the VPC and S3 in the region: free. Calls go to (zones - 1) / zones of other zones.
/// </summary>
public sealed class InterZoneBillTests
{
    // 7.3 million calls × 100 millionths of a GB.
    const decimal Gigabytes = 730;

    public static TheoryData<BlockSpec> DataStores => [Aurora, new DatabaseInstanceSpec(), new CacheSpec()];

    [Theory]
    [MemberData(nameof(DataStores))]
    public void A_data_store_in_another_zone_is_paid_once_by_the_servers(BlockSpec store)
    {
        var line = Bill.Of(Calling(store), Quiet).Line("web", "Inter-zone traffic to callee");

        line.Quantity.Expected.Should().Be(Gigabytes / 2);
        line.Monthly.Expected.Usd.Should().Be(Gigabytes / 2 * 0.01m);
    }

    [Fact]
    public void Three_zones_send_two_calls_of_three_elsewhere()
    {
        var line = Bill.Of(Calling(Aurora, zones: 3), Quiet).Line("web", "Inter-zone traffic to callee");

        line.Quantity.Expected.Should().Be(Math.Round(Gigabytes * 2 / 3, 6));
        line.Assumption.Should().Be("2 of 3 calls go to another zone");
    }

    [Fact]
    public void Between_two_fleets_both_sides_pay() =>
        Bill.Of(Calling(Fleet), Quiet).Usd("web", "Inter-zone traffic to callee").Should().Be(Gigabytes / 2 * 0.01m * 2);

    [Fact]
    public void Flows_to_one_block_are_one_line()
    {
        var design = Of(Closed, [new("web", Fleet), new("db", Aurora)],
            Call("users", "web"), Call("web", "db", kilobytes: 100 * Millionth), Call("web", "db", kilobytes: 300 * Millionth));

        Bill.Of(design, Quiet).Line("web", "Inter-zone traffic to db").Quantity.Expected.Should().Be(4 * Gigabytes / 2);
    }

    [Fact]
    public void Traffic_to_the_object_store_is_free() =>
        Bill.Of(Calling(new ObjectStoreSpec()), Quiet).Lines("web", "Inter-zone").Should().BeEmpty();

    [Fact]
    public void Traffic_between_a_load_balancer_and_its_fleet_is_free()
    {
        var design = Of(Closed, [new("balancer", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }), new("web", Fleet)],
            Call("users", "balancer"), Call("balancer", "web", kilobytes: 100 * Millionth));

        Bill.Of(design, Quiet).Items.Should().NotContain(line => line.Sku == "data-transfer/inter-az");
    }

    static Blueprint Calling(BlockSpec callee, int zones = 2) => Of(
        new NetworkSpec { Nat = NatStrategy.None, Zones = zones },
        [new("web", Fleet), new("callee", callee)],
        Call("users", "web"), Call("web", "callee", kilobytes: 100 * Millionth));
}
