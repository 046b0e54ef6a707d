using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A traffic mirror session on a network interface. Rule: VPC pricing page.</summary>
sealed class TrafficMirrorAdapter : RatedAdapter
{
    public override string Type => "aws:ec2/trafficMirrorSession:TrafficMirrorSession";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Fixed("Traffic mirror hours", "traffic-mirror/session", Month.Hours, "one interface, all month");
    }
}
