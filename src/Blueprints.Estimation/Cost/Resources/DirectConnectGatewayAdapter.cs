using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Direct Connect gateway associated with a transit gateway is an attachment of it; with a private gateway it is free. Rules: Direct Connect and Transit Gateway pricing pages.</summary>
sealed class DirectConnectGatewayAdapter : RatedAdapter
{
    public override string Type => "aws:directconnect/gatewayAssociation:GatewayAssociation";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        if (!IsTransit(resource, component))
            yield break;
        yield return RatedLine.Fixed("Transit gateway attachment hours", "transit-gateway/attachment", Month.Hours, "one attachment, all month");
        yield return RatedLine.Use("Transit gateway data", "transit-gateway/data", usage.Of("monthly_data_processed_gb"));
    }

    static bool IsTransit(GraphResource resource, ComponentView component) => resource.Text("associatedGatewayId")?.StartsWith("tgw-", StringComparison.Ordinal) == true
        || component.Linked("aws:ec2transitgateway/transitGateway:TransitGateway").Any();
}
