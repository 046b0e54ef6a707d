using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Scaling;
using Blueprints.Storage;

namespace Blueprints.Aws.Tests;

/// <summary>A blueprint with a block of every kind and every option that makes a resource.</summary>
static class Everything
{
    public static Blueprint Blueprint { get; } = new()
    {
        Name = "everything",
        Blocks =
        [
            new("network", new NetworkSpec { Zones = 3, Nat = NatStrategy.PerZone, GatewayEndpoints = [GatewayEndpoint.S3, GatewayEndpoint.DynamoDb] }),
            new("edge", new LoadBalancerSpec
            {
                Targets = [new() { Fleet = "website" }, new() { Fleet = "api" }],
                Routes = [new() { Name = "api", Fleet = "api", Paths = ["/api/*"], Hosts = ["example.com"], Headers = [new("X-Client", ["*"])] }],
            }),
            new("inner", new LoadBalancerSpec { Targets = [new() { Fleet = "api" }], Internal = true, RedirectHttp = false }),
            new("website", new FleetSpec { Scaling = [new TargetTracking(), new TargetTracking { Name = "requests", Metric = ScalingMetric.RequestsPerTargetPerMinute, Target = 1_000 }] }),
            new("api", new FleetSpec { Port = 3000, ContainerImage = "123456789012.dkr.ecr.us-east-1.amazonaws.com/api:1" }),
            new("orders-db", new AuroraClusterSpec { ReaderScaling = new(), IoOptimized = true }),
            new("legacy-db", new DatabaseInstanceSpec { Engine = DatabaseEngine.MySql, MultiAz = true, MaxStorageGiB = 100 }),
            new("cache", new CacheSpec { Shards = 2 }),
            new("files", new ObjectStoreSpec { InfrequentAccessAfterDays = 30, UploadOrigins = ["https://example.com"] }),
        ],
        Flows =
        [
            new() { From = Flow.Users, To = "edge" },
            new() { From = "edge", To = "website" },
            new() { From = "edge", To = "api" },
            new() { From = "website", To = "inner" },
            new() { From = "inner", To = "api" },
            new() { From = "website", To = "legacy-db" },
            new() { From = "website", To = "cache" },
            new() { From = "api", To = "cache" },
            new() { From = "api", To = "orders-db", Behind = "cache" },
            new() { From = "api", To = "orders-db" },
            new() { From = "api", To = "files" },
        ],
    };
}
