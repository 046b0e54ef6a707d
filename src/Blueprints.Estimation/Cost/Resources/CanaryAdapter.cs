using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Events;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CloudWatch Synthetics canary: its runs, which its rate tells. Rule: CloudWatch pricing page.</summary>
sealed class CanaryAdapter : RatedAdapter
{
    public override string Type => "aws:synthetics/canary:Canary";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var told = ScheduleExpression.RunsPerMonth(resource.Property("schedule").At("expression").Text() ?? "");
        yield return RatedLine.Use("Canary runs", "cloudwatch/synthetics-canary", usage.Of("monthly_runs").Or(told is { } runs ? runs : default(Figure) with { Key = "monthly_runs" }), "from the canary's schedule");
    }
}
