using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An X-Ray group; traces are billed where they are recorded, so the group carries those that a usage file gives. Rule: X-Ray pricing page.</summary>
sealed class TracingAdapter : RatedAdapter
{
    public override string Type => "aws:xray/group:Group";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        if (usage.Of("monthly_traces_recorded") is { IsKnown: true } recorded)
            yield return RatedLine.Use("Traces recorded", "xray/traces-recorded", recorded);
        if (usage.Of("monthly_traces_retrieved") is { IsKnown: true } retrieved)
            yield return RatedLine.Use("Traces retrieved", "xray/traces-retrieved", retrieved);
    }
}
