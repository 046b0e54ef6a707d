namespace Blueprints.Policies.Rules;

/// <summary>BP1108: from phase 3 on nothing stands only once.</summary>
sealed class NoSinglePointsOfFailure : PolicyRule
{
    static readonly RuleParameter FromUsers = RuleParameter.Number("fromUsers", "Daily users from which nothing may stand only once", 0, 10_000_000_000, 100_000);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1108",
        Name = "no-single-points-of-failure",
        Topic = RuleTopic.Availability,
        Level = RuleLevel.Error,
        Title = "With many users, nothing stands only once.",
        Rationale = "What stands only once takes everybody down when it fails. A small service may accept that; a large one cannot.",
        Remediation = "Give the block a second instance in another zone.",
        Reference = "Roadmap: single points of failure, removed from phase 2 on",
        Parameters = [FromUsers],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        context.Capacity is { } capacity && context.Users > settings.Number(FromUsers)
            ? capacity.SinglePointsOfFailure.Select(point => AboutBlock(point.Split(':')[0], "what stands only once", point[(point.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), $"none above {settings.Number(FromUsers):#,##0} daily users", "add a second one in another zone"))
            : [];
}
