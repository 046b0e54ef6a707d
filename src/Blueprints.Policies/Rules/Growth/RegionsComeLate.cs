namespace Blueprints.Policies.Rules;

/// <summary>BP1806: further regions come when one is not enough.</summary>
sealed class RegionsComeLate : PolicyRule
{
    static readonly RuleParameter FromUsers = RuleParameter.Number("fromUsers", "Daily users from which a second region is worth its price", 0, 10_000_000_000, 1_000_000);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1806",
        Name = "regions-come-late",
        Topic = RuleTopic.Growth,
        Title = "A second region comes when users are many or far.",
        Rationale = "A second region doubles the fixed cost and makes every write a question of which region is right. A CDN brings most of the speed for a fraction of it.",
        Remediation = "Use a CDN until then. Where law or a contract asks for two regions, turn the rule off with that reason.",
        Reference = "Roadmap phases 4 and 5: geographic distribution",
        Parameters = [FromUsers],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (context.Blueprint is { ReplicaRegions.Count: > 0 } design && context.Users <= settings.Number(FromUsers))
            yield return AboutAll("replicaRegions", $"{design.ReplicaRegions.Count}, with {context.Users:#,##0} daily users", $"none up to {settings.Number(FromUsers):#,##0}", "use a CDN until then");
    }
}
