using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A subnet associated with a Client VPN endpoint. Rule: VPN pricing page.</summary>
sealed class ClientVpnAssociationAdapter : RatedAdapter
{
    public override string Type => "aws:ec2clientvpn/networkAssociation:NetworkAssociation";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Fixed("Client VPN association hours", "client-vpn/association", Month.Hours, "one subnet, all month");
    }
}
