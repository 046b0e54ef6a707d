using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Estimation.Cost;
using Blueprints.Networking;
using Blueprints.Sharding;
using Blueprints.Traffic;

namespace Blueprints.ParityTests;

public class ReplicaRegionParityTests
{
    static readonly Blueprint TwoRegions = Roadmap.Phase(2) with { ReplicaRegions = [new() { Region = "eu-west-1", TrafficShare = 0.3m }] };

    [Fact]
    public Task A_blueprint_with_a_replica_region_costs_the_same_from_its_resources() => Parity.Holds(TwoRegions, new(60_000, 90_000, 300_000));

    static readonly Dictionary<string, BlockSpec> Databases = new()
    {
        { "a global database", new AuroraClusterSpec { Global = new(), ReaderScaling = new() { MaxReaders = 6 }, Serverless = new() } },
        { "with readers of its own", new AuroraClusterSpec { Global = new() { SecondaryInstances = [new() { Name = "near", InstanceClass = "db.r7g.xlarge" }], WriteForwarding = false }, IoOptimized = true, Insights = DatabaseInsights.Advanced } },
        { "shards", new ShardedDatabaseSpec { Cluster = new() { Global = new() }, Map = ShardMap.Even(2) } },
        { "a distributed database", new DistributedDatabaseSpec { WitnessRegion = "us-east-2" } },
        { "a cluster for each region", new AuroraClusterSpec() },
    };

    public static TheoryData<string> Designs => [.. Databases.Keys];

    [Theory]
    [MemberData(nameof(Designs))]
    public Task A_database_of_two_regions_costs_the_same_from_its_resources(string design) => Holds(Databases[design]);

    static Task Holds(BlockSpec database) => Parity.Holds(new Blueprint
    {
        Name = "regions",
        ReplicaRegions = [new() { Region = "us-west-2", TrafficShare = 0.3m }],
        Blocks =
        [
            new("network", new NetworkSpec { Zones = 3 }),
            new("web", new FleetSpec { MaxInstances = 60 }),
            .. database is AuroraClusterSpec ? new Block[] { new("proxy", new DatabaseProxySpec()) } : [],
            new("db", database),
        ],
        Flows = database is AuroraClusterSpec
            ? [new() { From = Flow.Users, To = "web" }, new() { From = "web", To = "proxy", PayloadKilobytes = 8 }, new() { From = "proxy", To = "db", PayloadKilobytes = 8 }]
            : [new() { From = Flow.Users, To = "web" }, new() { From = "web", To = "db", PayloadKilobytes = 8 }],
    }, new(1_000_000, 2_000_000, 5_000_000));

    [Fact]
    public void Each_region_pays_for_its_share_of_the_traffic()
    {
        var workload = new Workload { DailyUsers = 1_000_000 };
        var alone = new CostEstimator().Estimate(Roadmap.Phase(2), workload);
        var both = new CostEstimator().Estimate(TwoRegions, workload);

        Reads(both, "files").Should().Be(0.7m * Reads(alone, "files"));
        Reads(both, "files@eu-west-1").Should().Be(0.3m * Reads(alone, "files"));
    }

    [Fact]
    public void The_free_gigabytes_of_the_account_are_given_once()
    {
        var estimate = new CostEstimator().Estimate(TwoRegions, new() { DailyUsers = 1_000_000 });

        estimate.Items.Where(item => item.Sku == "data-transfer/internet-out" && item.UnitPrice.Usd == 0).Sum(item => item.Quantity.Expected).Should().Be(100);
    }

    static decimal Reads(CostEstimate estimate, string block) => estimate.Items.Single(item => item.Block == block && item.Sku == "s3/standard/get").Quantity.Expected;
}
