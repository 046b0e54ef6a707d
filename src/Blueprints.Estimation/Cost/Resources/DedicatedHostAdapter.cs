using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A dedicated host, by its family; the instances on it are not billed. Rule: EC2 Dedicated Hosts pricing page.</summary>
sealed class DedicatedHostAdapter : RatedAdapter
{
    public override string Type => "aws:ec2/dedicatedHost:DedicatedHost";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var family = resource.Text("instanceFamily") ?? resource.Text("instanceType")?.Split('.')[0] ?? "unknown";
        yield return RatedLine.Fixed($"Dedicated host hours ({family})", $"ec2-host/{family}", Month.Hours, "one host, all month");
    }
}
