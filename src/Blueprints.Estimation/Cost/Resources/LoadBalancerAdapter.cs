using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An Application or a Network Load Balancer; facing the internet it holds a public address in each of its subnets, unless Elastic IPs are, which are billed themselves.</summary>
sealed class LoadBalancerAdapter : ResourceAdapter
{
    public override string Type => "aws:lb/loadBalancer:LoadBalancer";

    // Gateway load balancers have prices of their own.
    public override bool Reads(GraphResource resource) => resource.Text("loadBalancerType") is null or "application" or "network";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var isInternal = resource.Flag("internal") ?? false;
        if (resource.Text("loadBalancerType") == "network")
        {
            yield return new NetworkLoadBalancer { Block = component.Block, Resource = resource.Name, Type = Type, Protocol = Protocol(component) };
        }
        else
        {
            yield return new ApplicationLoadBalancer
            {
                Block = component.Block,
                Resource = resource.Name,
                Type = Type,
                Internal = isInternal,
                Rules = component.Siblings("aws:lb/listenerRule:ListenerRule").Count(),
            };
        }

        if (!isInternal)
            yield return new PublicAddress { Block = component.Block, Resource = resource.Name, Type = Type, Count = Subnets(resource), Holder = "one in each zone of the load balancer" };
    }

    // A unit of TLS takes least, so it is what a balancer of several protocols is counted by.
    static string Protocol(ComponentView component)
    {
        var protocols = component.Siblings("aws:lb/listener:Listener").Select(listener => listener.Text("protocol")).ToList();
        return protocols.Contains("TLS") ? "TLS" : protocols.Contains("UDP") || protocols.Contains("TCP_UDP") ? "UDP" : "TCP";
    }

    static int Subnets(GraphResource resource) => resource.Property("subnets") is { ValueKind: JsonValueKind.Array } subnets ? subnets.GetArrayLength() : 0;
}
