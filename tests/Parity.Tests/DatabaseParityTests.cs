using Blueprints.Databases;
using Blueprints.Networking;

namespace Blueprints.ParityTests;

/// <summary>Every database option costs the same from its blueprint and from its resources.</summary>
public class DatabaseParityTests
{
    public static TheoryData<string> Designs => ["serverless", "provisioned", "instance", "instance with replicas", "mysql", "distributed"];

    [Theory]
    [MemberData(nameof(Designs))]
    public async Task A_database_costs_the_same_from_its_blueprint_and_from_its_resources(string design)
    {
        var database = Database(design);
        var proxied = database is not DistributedDatabaseSpec;
        var blueprint = new Blueprint
        {
            Name = "databases",
            Blocks =
            [
                new("network", new NetworkSpec { Zones = 3 }),
                new("web", new Compute.FleetSpec()),
                .. proxied ? new Block[] { new("proxy", new DatabaseProxySpec { ReadOnlyEndpoint = database is AuroraClusterSpec, IamAuthentication = design == "mysql" }) } : [],
                new("db", database),
            ],
            Flows = proxied
                ? [new() { From = Flow.Users, To = "web" }, new() { From = "web", To = "proxy" }, new() { From = "proxy", To = "db" }]
                : [new() { From = Flow.Users, To = "web" }, new() { From = "web", To = "db" }],
        };

        await Parity.Holds(blueprint, new(10_000, 50_000, 200_000));
    }

    static BlockSpec Database(string design) => design switch
    {
        "serverless" => new AuroraClusterSpec
        {
            Instances = [new() { Name = "writer", InstanceClass = AuroraInstance.ServerlessClass }, new() { Name = "reader", InstanceClass = AuroraInstance.ServerlessClass, PromotionTier = 1 }],
            Serverless = new() { MinAcu = 0, MaxAcu = 32, SecondsUntilAutoPause = 600 },
            ReaderScaling = new() { MaxReaders = 6, TargetConnections = 500 },
            IoOptimized = true,
            Insights = DatabaseInsights.Advanced,
        },
        "provisioned" => new AuroraClusterSpec
        {
            Instances = [new() { Name = "writer", InstanceClass = "db.r6g.2xlarge" }, new() { Name = "small", InstanceClass = "db.r6g.large" }],
            ReaderScaling = new() { MaxReaders = 3 },
            CustomEndpoints = [new() { Name = "reports", Members = ["small"] }],
            EnhancedMonitoringSeconds = 30,
            Diagnostics = new(),
            Insights = DatabaseInsights.Advanced,
        },
        "instance" => new DatabaseInstanceSpec { MultiAz = true, StorageGiB = 500, StorageIops = 20_000, StorageThroughputMiBps = 800, Insights = DatabaseInsights.Advanced },
        "instance with replicas" => new DatabaseInstanceSpec
        {
            InstanceClass = "db.m6g.large",
            StorageGiB = 400,
            MaxStorageGiB = 1_000,
            StorageIops = 15_000,
            Replicas = [new() { Name = "near" }, new() { Name = "far", InstanceClass = "db.m6g.xlarge", AvailabilityZone = "us-east-1b" }],
            EnhancedMonitoringSeconds = 60,
        },
        "mysql" => new AuroraClusterSpec { Engine = DatabaseEngine.MySql, BacktrackHours = 48, Diagnostics = new() },
        _ => new DistributedDatabaseSpec { WitnessRegion = "us-west-2" },
    };
}
