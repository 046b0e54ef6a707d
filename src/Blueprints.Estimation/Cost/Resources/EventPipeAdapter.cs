using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An EventBridge pipe: its requests after filtering, one for each 64 KB begun. Rule: EventBridge pricing page.</summary>
sealed class EventPipeAdapter : RatedAdapter
{
    public override string Type => "aws:pipes/pipe:Pipe";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) =>
        [RatedLine.Use("Pipe requests", "eventbridge/pipes", usage.Of("monthly_requests"))];
}
