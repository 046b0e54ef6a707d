namespace Blueprints.Policies.Rules;

/// <summary>BP1708: a user costs what a user may cost.</summary>
sealed class CostPerThousandUsers : PolicyRule
{
    static readonly RuleParameter Most = RuleParameter.Number("mostUsd", "The most that a thousand daily users may cost in a month, in USD", 0, 1_000_000, 50);
    static readonly RuleParameter FromUsers = RuleParameter.Number("fromUsers", "Daily users from which it counts; fewer share what the smallest design costs anyway", 0, 10_000_000_000, 5_000);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1708",
        Name = "cost-per-thousand-users",
        Topic = RuleTopic.Cost,
        Title = "A thousand daily users cost no more than set.",
        Rationale = "The bill grows with success. What tells whether it grows too fast is the cost of a user.",
        Remediation = "Look at the dearest lines of blueprints cost; take the phase that fits the number of users.",
        Reference = "Roadmap: each phase answers the bottleneck of today",
        Parameters = [Most, FromUsers],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (context.Cost is not { } cost || context.Users is not { } users || users == 0 || users < settings.Number(FromUsers))
            yield break;
        var each = cost.Monthly.Expected.Usd / users * 1_000;
        if (each > settings.Number(Most))
            yield return AboutAll("cost of a thousand daily users", $"{each:#,##0.00} USD a month", $"at most {settings.Number(Most):#,##0.00}", "look at the dearest lines of blueprints cost");
    }
}
