using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Two transit gateways peered: hours of the attachment; what passes is data transfer between regions. Rule: Transit Gateway pricing page.</summary>
sealed class TransitPeeringAdapter : RatedAdapter
{
    public override string Type => "aws:ec2transitgateway/peeringAttachment:PeeringAttachment";

    // Each side pays for its end.
    public override IEnumerable<string> OtherTypes => ["aws:ec2transitgateway/peeringAttachmentAccepter:PeeringAttachmentAccepter"];

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Fixed("Transit gateway attachment hours", "transit-gateway/attachment", Month.Hours, "one peering, all month");
        if (usage.Of("monthly_data_transferred_gb") is { IsKnown: true } data)
            yield return RatedLine.Use("Data to the other region", "data-transfer/inter-region-out", data);
    }
}
