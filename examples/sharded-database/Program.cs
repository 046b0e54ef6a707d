using Blueprints.Aws;
using Blueprints.Sharding;
using Pulumi;

namespace ShardedOrders;

/// <summary>
/// Orders over four Aurora clusters. The map that says which customer is where is published as a parameter; the application reads it and routes by it, as
/// <c>examples/sharded-database-application</c> shows.
/// </summary>
public static class Program
{
    /// <summary>Which customers are where. Raise the version with every change, and copy what <see cref="ReshardPlan"/> lists first.</summary>
    public static ShardMap Map { get; } = ShardMap.Even(4, version: 1);

    /// <summary>Runs under the Pulumi engine.</summary>
    public static Task<int> Main() => Deployment.RunAsync(Define);

    /// <summary>Declares the resources; returns the stack's outputs.</summary>
    public static IDictionary<string, object?> Define()
    {
        var network = new Network("orders-network", new() { Spec = new() { Zones = 3 } });
        var database = new ShardedDatabase("orders-db", new()
        {
            Network = network,
            Spec = new()
            {
                Map = Map,
                Cluster = new() { DatabaseName = "orders", Instances = [new() { Name = "writer" }, new() { Name = "reader-1" }] },
            },
        });
        var balancer = new LoadBalancer("orders-balancer", new()
        {
            Network = network,
            CertificateArn = new Config().Require("certificateArn"),
            Spec = new() { Targets = [new() { Fleet = "service" }] },
        });

        var service = new WebFleet("orders-service", new()
        {
            Network = network,
            Block = "service",
            Targets = [balancer.Target("service")],
            Environment = new() { ["SHARD_MAP_PARAMETER"] = database.MapParameterName, ["SHARD_PARAMETERS"] = ShardMapPublication.ShardParameters("orders-db") },
            Spec = new() { MinInstances = 3, MaxInstances = 30, ContainerImage = "123456789012.dkr.ecr.us-east-1.amazonaws.com/orders:5.0.0" },
        });
        database.Grant(service);

        return new Dictionary<string, object?> { ["url"] = balancer.Url, ["shardMapParameter"] = database.MapParameterName };
    }
}
