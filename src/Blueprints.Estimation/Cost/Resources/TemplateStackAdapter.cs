using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CloudFormation stack: operations of third-party handlers; what its template makes is not in this graph, and is said to be missing. Rule: CloudFormation pricing page.</summary>
sealed class TemplateStackAdapter : RatedAdapter
{
    public override string Type => "aws:cloudformation/stack:Stack";

    public override IEnumerable<string> OtherTypes => ["aws:cloudformation/stackSet:StackSet"];

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Unpriced("what the template makes", "the resources of the template are not in this graph; price the stack's own program or template");
        if (usage.Of("monthly_handler_operations") is { IsKnown: true } operations)
            yield return RatedLine.Use("Handler operations", "cloudformation/handler-operations", operations);
        if (usage.Of("monthly_duration_secs") is { IsKnown: true } seconds)
            yield return RatedLine.Use("Handler duration above 30 seconds", "cloudformation/handler-duration", seconds);
    }
}
