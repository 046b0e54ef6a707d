using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Events;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A schedule of EventBridge Scheduler: its runs, which its expression tells. Rule: EventBridge pricing page.</summary>
sealed class ScheduleAdapter : RatedAdapter
{
    public override string Type => "aws:scheduler/schedule:Schedule";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var told = ScheduleExpression.RunsPerMonth(resource.Text("scheduleExpression") ?? "");
        yield return RatedLine.Use("Schedule runs", "eventbridge/scheduler", usage.Of("monthly_invocations").Or(told is { } runs ? runs : default(Figure) with { Key = "monthly_invocations" }), "from the schedule's expression");
    }
}
