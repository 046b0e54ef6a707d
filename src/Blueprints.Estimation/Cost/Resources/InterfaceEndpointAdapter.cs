using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A VPC endpoint: interface endpoints are billed, gateway endpoints are free, others are not known here.</summary>
sealed class InterfaceEndpointAdapter : ResourceAdapter
{
    public override string Type => "aws:ec2/vpcEndpoint:VpcEndpoint";

    public override bool Reads(GraphResource resource) => resource.Text("vpcEndpointType") is null or "Gateway" or "Interface";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) => resource.Text("vpcEndpointType") == "Interface"
        ? [new InterfaceEndpoint { Block = component.Block, Resource = resource.Name, Type = Type, Zones = Subnets(resource) }]
        : [];

    static int Subnets(GraphResource resource) => resource.Property("subnetIds") is { ValueKind: JsonValueKind.Array } subnets ? subnets.GetArrayLength() : 0;
}
