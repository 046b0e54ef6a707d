using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Client VPN endpoint: the hours that clients are connected. Rule: VPN pricing page.</summary>
sealed class ClientVpnAdapter : RatedAdapter
{
    public override string Type => "aws:ec2clientvpn/endpoint:Endpoint";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Client connection hours", "client-vpn/connection", usage.Of("monthly_connection_hrs"));
    }
}
