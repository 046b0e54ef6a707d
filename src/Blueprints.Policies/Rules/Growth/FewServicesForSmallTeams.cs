namespace Blueprints.Policies.Rules;

/// <summary>BP1802: a small team runs few services.</summary>
sealed class FewServicesForSmallTeams : PolicyRule
{
    static readonly RuleParameter Engineers = RuleParameter.Number("engineers", "How many engineers run the design; without it the number of users decides", 1, 100_000, null);
    static readonly RuleParameter Each = RuleParameter.Number("engineersPerService", "How many engineers a service needs to be looked after", 1, 100, 3);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1802",
        Name = "few-services-for-small-teams",
        Topic = RuleTopic.Growth,
        Title = "A design has no more services than its team can look after.",
        Rationale = "Each service brings operations, calls over the network and ways to fail. What scales apart pays for it; what is only cut apart does not.",
        Remediation = "Keep one application until its parts have to scale apart.",
        Reference = "Roadmap, microservices: for large organisations, not small teams",
        Parameters = [Engineers, Each],
    };

    // Below phase 3 a service and its workers are all that scales apart.
    const int Small = 2;
    const decimal SmallUsers = 100_000;

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (context.Blueprint is not { } design)
            yield break;
        var services = Servers.Of(design).Count();
        if (settings.Number(Engineers) is { } engineers)
        {
            var most = Math.Max(1, Math.Floor(engineers / settings.Number(Each)!.Value));
            if (services > most)
                yield return AboutAll("services", $"{services} for {engineers:0} engineers", $"at most {most:0}", "join those that do not have to scale apart");
        }
        else if (services > Small && context.Users <= SmallUsers)
            yield return AboutAll("services", $"{services} for {context.Users:#,##0} daily users", $"at most {Small} up to {SmallUsers:#,##0}", "join those that do not have to scale apart");
    }
}
