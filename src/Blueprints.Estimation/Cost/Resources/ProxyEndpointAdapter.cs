using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A further endpoint of an RDS Proxy: an interface endpoint.</summary>
sealed class ProxyEndpointAdapter : ResourceAdapter
{
    public override string Type => "aws:rds/proxyEndpoint:ProxyEndpoint";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
    [
        new InterfaceEndpoint
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            Zones = resource.Property("vpcSubnetIds") is { ValueKind: JsonValueKind.Array } subnets ? Math.Max(1, subnets.GetArrayLength()) : 1,
            ReadsOnly = resource.Text("targetRole") == "READ_ONLY",
        },
    ];
}
