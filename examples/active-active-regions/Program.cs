using Blueprints;
using Blueprints.Aws;
using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Entry;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Traffic;
using Pulumi;

namespace ActiveActiveRegions;

/// <summary>One shop in two regions that both serve: users enter by an accelerator, read near by, and share one database.</summary>
public static class Program
{
    const string Replica = "eu-west-1";

    /// <summary>Runs under the Pulumi engine.</summary>
    public static Task<int> Main() => Deployment.RunAsync(Define);

    /// <summary>The design: whatever is not the entry stands in each region.</summary>
    public static Blueprint Shop { get; } = new()
    {
        Name = "shop",
        Region = "us-east-1",
        ReplicaRegions = [new() { Region = Replica, TrafficShare = 0.4m }],
        Blocks =
        [
            new("network", new NetworkSpec()),
            new("entry", new GlobalEntrySpec { Target = "balancer", Accelerator = new() }),
            new("balancer", new LoadBalancerSpec { Targets = [new() { Fleet = "web" }] }),
            new("web", new FleetSpec { InstanceType = "m7g.large", MinInstances = 2, MaxInstances = 12 }),
            new("cache", new CacheSpec()),
            new("db", new AuroraClusterSpec { Global = new(), Instances = [new() { Name = "writer", InstanceClass = "db.r7g.large" }, new() { Name = "reader-1", InstanceClass = "db.r7g.large" }] }),
        ],
        Flows =
        [
            new() { From = Flow.Users, To = "entry" },
            new() { From = "entry", To = "balancer" },
            new() { From = "balancer", To = "web" },
            new() { From = "web", To = "cache", PayloadKilobytes = 4 },
            new() { From = "web", To = "db", Carries = TrafficClass.Reads, Behind = "cache", PayloadKilobytes = 8 },
            new() { From = "web", To = "db", Carries = TrafficClass.Writes, PayloadKilobytes = 8 },
        ],
    };

    /// <summary>Declares the resources; returns the stack's outputs.</summary>
    public static IDictionary<string, object?> Define()
    {
        var config = new Config();
        var shop = new BlueprintComponent("shop", new()
        {
            Blueprint = Shop,
            CertificateArn = config.Require("certificateArn"),
            // A certificate serves the balancers of its own region only.
            ReplicaCertificateArns = new Dictionary<string, Input<string>> { [Replica] = config.Require("replicaCertificateArn") },
        });

        return new Dictionary<string, object?> { ["url"] = shop.Find<GlobalEntry>("entry").Url };
    }
}
