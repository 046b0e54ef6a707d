using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Step Functions state machine: transitions of a standard workflow; requests and memory-time of an express one, in steps of 64 MB and 100 ms. Rule: Step Functions pricing page.</summary>
sealed class StateMachineAdapter : RatedAdapter
{
    const decimal MemoryStep = 64;
    const decimal DurationStep = 100;

    public override string Type => "aws:sfn/stateMachine:StateMachine";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) =>
        resource.Text("type") == "EXPRESS" ? Express(usage) : [RatedLine.Use("State transitions", "step-functions/standard/transitions", usage.Of("monthly_transitions"))];

    static IEnumerable<RatedLine> Express(ResourceUsage usage)
    {
        var requests = usage.Of("monthly_requests");
        yield return RatedLine.Use("Workflow requests (express)", "step-functions/express/requests", requests);
        var each = usage.Of("workflow_duration_ms").Combine(usage.Of("memory_mb").Or(MemoryStep), GigabyteSeconds);
        yield return RatedLine.Use("Workflow duration (express)", "step-functions/express/duration", requests * each);
    }

    static decimal GigabyteSeconds(decimal milliseconds, decimal megabytes) =>
        Math.Ceiling(milliseconds / DurationStep) * DurationStep / 1_000 * Math.Ceiling(megabytes / MemoryStep) * MemoryStep / 1_024;
}
