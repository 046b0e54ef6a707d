using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An Application Load Balancer; facing the internet it holds a public address in each of its subnets.</summary>
sealed class LoadBalancerAdapter : ResourceAdapter
{
    public override string Type => "aws:lb/loadBalancer:LoadBalancer";

    // Network and gateway load balancers have prices of their own.
    public override bool Reads(GraphResource resource) => resource.Text("loadBalancerType") is null or "application";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var isInternal = resource.Flag("internal") ?? false;
        yield return new ApplicationLoadBalancer
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            Internal = isInternal,
            Rules = component.Siblings("aws:lb/listenerRule:ListenerRule").Count(),
        };
        if (!isInternal)
            yield return new PublicAddress { Block = component.Block, Resource = resource.Name, Type = Type, Count = Subnets(resource), Holder = "one in each zone of the load balancer" };
    }

    static int Subnets(GraphResource resource) => resource.Property("subnets") is { ValueKind: JsonValueKind.Array } subnets ? subnets.GetArrayLength() : 0;
}
