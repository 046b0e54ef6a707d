using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An Application, a Network or a Gateway Load Balancer; facing the internet it holds a public address in each of its subnets, unless Elastic IPs are, which are billed themselves.</summary>
sealed class LoadBalancerAdapter : ResourceAdapter
{
    const string WithoutPublicIPv4 = "dualstack-without-public-ipv4";
    const int ZonesOfApplication = 2;

    static readonly string[] ListenerTypes = ["aws:lb/listener:Listener", "aws:alb/listener:Listener", "aws:elasticloadbalancingv2/listener:Listener"];

    static readonly string[] RuleTypes = ["aws:lb/listenerRule:ListenerRule", "aws:alb/listenerRule:ListenerRule", "aws:elasticloadbalancingv2/listenerRule:ListenerRule"];

    public override string Type => "aws:lb/loadBalancer:LoadBalancer";

    public override IEnumerable<string> OtherTypes =>
        ["aws:alb/loadBalancer:LoadBalancer", "aws:applicationloadbalancing/loadBalancer:LoadBalancer", "aws:elasticloadbalancingv2/loadBalancer:LoadBalancer"];

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        if (resource.Text("loadBalancerType") == "gateway")
        {
            yield return new GatewayLoadBalancer { Block = component.Block, Resource = resource.Name, Type = Type };
            yield break;
        }

        var isInternal = resource.Flag("internal") ?? false;
        if (resource.Text("loadBalancerType") == "network")
        {
            yield return new NetworkLoadBalancer
            {
                Block = component.Block,
                Resource = resource.Name,
                Type = Type,
                Protocol = Protocol(component),
                CrossZones = resource.Flag("enableCrossZoneLoadBalancing") == true ? Zones(resource) : 0,
                ReservedUnits = Reserved(resource),
            };
        }
        else
        {
            yield return new ApplicationLoadBalancer
            {
                Block = component.Block,
                Resource = resource.Name,
                Type = Type,
                Internal = isInternal,
                Rules = RuleTypes.Sum(type => component.Siblings(type).Count()),
                ReservedUnits = Reserved(resource),
            };
        }

        if (!isInternal && resource.Text("ipAddressType") != WithoutPublicIPv4)
            yield return new PublicAddress { Block = component.Block, Resource = resource.Name, Type = Type, Count = Subnets(resource), Holder = "one in each zone of the load balancer" };
    }

    static int Reserved(GraphResource resource) => (int)Math.Clamp(resource.Property("minimumLoadBalancerCapacity").At("capacityUnits").Number() ?? 0, 0, int.MaxValue);

    static int Zones(GraphResource resource)
    {
        JsonElement? inputs = resource.Inputs;
        return inputs.Items("subnets").Count() + inputs.Items("subnetMappings").Count();
    }

    static string Protocol(ComponentView component) => NetworkLoadBalancer.ProtocolOf([.. ListenerTypes.SelectMany(component.Siblings).Select(listener => listener.Text("protocol"))]);

    // An Elastic IP that is mapped to a subnet is a resource of its own. Subnets that are not known before deployment are as few as AWS allows.
    static int Subnets(GraphResource resource)
    {
        JsonElement? inputs = resource.Inputs;
        if (!inputs.Items("subnets").Any() && !inputs.Items("subnetMappings").Any())
            return resource.Text("loadBalancerType") == "network" ? 1 : ZonesOfApplication;
        return inputs.Items("subnets").Count() + inputs.Items("subnetMappings").Count(mapping => mapping.At("allocationId") is null);
    }
}
