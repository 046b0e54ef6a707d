namespace Blueprints.Policies.Rules;

/// <summary>BP1709: a month stays within the budget.</summary>
sealed class MonthlyBudget : PolicyRule
{
    static readonly RuleParameter Most = RuleParameter.Number("mostUsd", "The budget of a month, in USD; without it the rule says nothing", 0, 1_000_000_000, null);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1709",
        Name = "monthly-budget",
        Topic = RuleTopic.Cost,
        Level = RuleLevel.Error,
        Title = "A month costs no more than its budget.",
        Rationale = "A budget that is looked at when the bill comes is a report.",
        Remediation = "Lower the cost, or raise the budget with whoever keeps it.",
        Reference = "AWS Well-Architected, cost: budgets",
        Parameters = [Most],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (context.Cost is { } cost && cost.Monthly.Expected.Usd > settings.Number(Most))
            yield return AboutAll("month", $"{cost.Monthly.Expected.Usd:#,##0.00} USD", $"at most {settings.Number(Most):#,##0.00}", "lower the cost, or raise the budget");
    }
}
