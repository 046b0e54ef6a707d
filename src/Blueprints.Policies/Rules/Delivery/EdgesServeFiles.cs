using Blueprints.Delivery;
using Blueprints.Estimation.Load;

namespace Blueprints.Policies.Rules;

/// <summary>BP1604: with many users files come from edges.</summary>
sealed class EdgesServeFiles : PolicyRule
{
    static readonly RuleParameter FromUsers = RuleParameter.Number("fromUsers", "Daily users from which files come from a CDN", 0, 10_000_000_000, 100_000);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1604",
        Name = "edges-serve-files",
        Topic = RuleTopic.Delivery,
        Title = "From phase 3 on static files come from a CDN.",
        Rationale = "Sydney to the US takes 150 to 300 ms, to a Sydney edge 2 to 10. Files are most of the requests, and the same for everybody.",
        Remediation = "Put a cdn block before the object store and the load balancer.",
        Reference = "Roadmap phase 3: CDN for static assets",
        Parameters = [FromUsers],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (context.Blueprint is not { } design || !(context.Users > settings.Number(FromUsers)) || design.Blocks.OfKind<CdnSpec>().Any())
            return [];
        var load = BlueprintLoad.Of(design, context.Workload!);
        return from flow in load.Flows
               where flow.Flow.From == Flow.Users && flow.Calls.Static.Expected > 0
               select AboutBlock(flow.Flow.To, "the place of static files", $"not an edge, with {context.Users:#,##0} daily users", "a cdn block before it", "add one");
    }
}
