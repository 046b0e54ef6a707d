using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A VPC endpoint: interface and Gateway Load Balancer endpoints are billed, gateway endpoints are free. Rule: AWS PrivateLink pricing page.</summary>
sealed class InterfaceEndpointAdapter : ResourceAdapter
{
    public override string Type => "aws:ec2/vpcEndpoint:VpcEndpoint";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) => resource.Text("vpcEndpointType") switch
    {
        "Interface" => [new InterfaceEndpoint { Block = component.Block, Resource = resource.Name, Type = Type, Zones = Zones(resource, component) }],
        "GatewayLoadBalancer" => [Inspection(resource, component)],
        null or "Gateway" => [],
        var other => [Unknown(resource, component, other)],
    };

    RatedResource Inspection(GraphResource resource, ComponentView component) => Rated(resource, component,
        RatedLine.Fixed("Gateway Load Balancer endpoint hours", "vpc-endpoint/gwlb/hour", Zones(resource, component) * Quantities.Month.Hours, "in each of its zones, all month"),
        RatedLine.Use("Gateway Load Balancer endpoint data", "vpc-endpoint/gwlb/data", (component.Usage ?? ResourceUsage.None).Of("monthly_data_processed_gb")));

    RatedResource Unknown(GraphResource resource, ComponentView component, string kind) => Rated(resource, component, RatedLine.Unpriced("VPC endpoint", $"endpoints of kind {kind} are not known here"));

    RatedResource Rated(GraphResource resource, ComponentView component, params ReadOnlySpan<RatedLine> lines) => new() { Block = component.Block, Resource = resource.Name, Type = Type, Lines = [.. lines] };

    // Subnets may also be associated one by one. An endpoint stands in one zone at least, also where its subnets are not known before deployment.
    static int Zones(GraphResource resource, ComponentView component)
    {
        var own = resource.Property("subnetIds") is { ValueKind: JsonValueKind.Array } subnets ? subnets.GetArrayLength() : 0;
        return Math.Max(1, own + component.Linked("aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation").Count());
    }
}
