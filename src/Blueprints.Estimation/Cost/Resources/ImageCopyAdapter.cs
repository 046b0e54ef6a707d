using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A machine image made from an instance or copied from elsewhere: the snapshots behind it. Rule: EBS pricing page, snapshots.</summary>
sealed class ImageCopyAdapter : RatedAdapter
{
    public override string Type => "aws:ec2/amiCopy:AmiCopy";

    public override IEnumerable<string> OtherTypes => ["aws:ec2/amiFromInstance:AmiFromInstance"];

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var volumes = resource.Outputs.Items("ebsBlockDevices").Sum(device => device.At("volumeSize").Number() ?? 0);
        yield return RatedLine.Use("Image snapshots", "ebs/snapshot", usage.Of("storage_gb").Or(volumes > 0 ? volumes : new Figure(null, "storage_gb")), "all blocks of the image's volumes");
    }
}
