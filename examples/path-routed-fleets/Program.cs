using Blueprints.Aws;
using Pulumi;

namespace PathRoutedFleets;

/// <summary>One load balancer, two fleets that scale apart: /api/* goes to the API's servers, everything else to the website's.</summary>
public static class Program
{
    /// <summary>Runs under the Pulumi engine.</summary>
    public static Task<int> Main() => Deployment.RunAsync(Define);

    /// <summary>Declares the resources; returns the stack's outputs.</summary>
    public static IDictionary<string, object?> Define()
    {
        var network = new Network("shop-network", new() { Spec = new() { Zones = 3 } });

        var balancer = new LoadBalancer("shop-balancer", new()
        {
            Network = network,
            CertificateArn = new Config().Require("certificateArn"),
            Spec = new()
            {
                Targets = [new() { Fleet = "website" }, new() { Fleet = "api", HealthCheck = new() { Path = "/api/health" } }],
                Routes = [new() { Name = "api", Fleet = "api", Paths = ["/api/*"] }],
            },
        });

        _ = new WebFleet("shop-website", new()
        {
            Network = network,
            Targets = [balancer.Target("website")],
            Spec = new() { InstanceType = "t4g.medium", ContainerImage = "public.ecr.aws/nginx/nginx:stable" },
        });

        _ = new WebFleet("shop-api", new()
        {
            Network = network,
            Targets = [balancer.Target("api")],
            Spec = new() { InstanceType = "c7g.xlarge", MinInstances = 3, MaxInstances = 30 },
        });

        return new Dictionary<string, object?> { ["url"] = balancer.Url };
    }
}
