using Blueprints.Aws;
using Pulumi;

namespace OrdersService;

/// <summary>An orders service on an Aurora cluster whose readers scale with load; receipts go to a bucket.</summary>
public static class Program
{
    /// <summary>Runs under the Pulumi engine.</summary>
    public static Task<int> Main() => Deployment.RunAsync(Define);

    /// <summary>Declares the resources; returns the stack's outputs.</summary>
    public static IDictionary<string, object?> Define()
    {
        var network = new Network("orders-network", new() { Spec = new() });

        var database = new AuroraCluster("orders-db", new()
        {
            Network = network,
            Spec = new()
            {
                DatabaseName = "orders",
                Instances = [new() { Name = "writer" }, new() { Name = "reader-1" }],
                ReaderScaling = new() { MaxReaders = 6, TargetCpuPercent = 50 },
            },
        });
        var receipts = new ObjectStore("orders-receipts", new() { Spec = new() { InfrequentAccessAfterDays = 90 } });
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
            Environment = new() { ["WRITER"] = database.Endpoint, ["READER"] = database.ReaderEndpoint, ["RECEIPTS"] = receipts.BucketName },
            Spec = new() { ContainerImage = "123456789012.dkr.ecr.us-east-1.amazonaws.com/orders:1.4.2" },
        });
        database.Grant(service);
        receipts.Grant(service);

        return new Dictionary<string, object?> { ["url"] = balancer.Url, ["databaseSecret"] = database.SecretArn };
    }
}
