using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An IP address manager: nothing in the free tier; in the advanced tier, which is the default, each active address by the hour. Rule: VPC pricing page, IPAM.</summary>
sealed class AddressManagerAdapter : RatedAdapter
{
    public override string Type => "aws:ec2/vpcIpam:VpcIpam";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        if (resource.Text("tier") != "free")
            yield return RatedLine.Use("Active IP addresses", "ipam/advanced-ip", usage.Of("active_ip_addresses") * Month.Hours);
    }
}
