using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A VPC attached to a transit gateway: hours and every gigabyte that it sends to the gateway. Rule: Transit Gateway pricing page.</summary>
sealed class TransitAttachmentAdapter : RatedAdapter
{
    public override string Type => "aws:ec2transitgateway/vpcAttachment:VpcAttachment";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Fixed("Transit gateway attachment hours", "transit-gateway/attachment", Month.Hours, "one attachment, all month");
        yield return RatedLine.Use("Transit gateway data", "transit-gateway/data", usage.Of("monthly_data_processed_gb"));
    }
}
