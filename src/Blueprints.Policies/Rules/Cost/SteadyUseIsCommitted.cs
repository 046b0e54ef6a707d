using Blueprints.Estimation.Cost;

namespace Blueprints.Policies.Rules;

/// <summary>BP1707: what always runs is committed to.</summary>
sealed class SteadyUseIsCommitted : PolicyRule
{
    static readonly RuleParameter Committed = RuleParameter.Number("committedMonthlyUsd", "What Savings Plans and reservations of the account cover, in USD of list price a month; without it the rule says nothing", 0, 1_000_000_000, null);
    static readonly RuleParameter Least = RuleParameter.Number("leastPercent", "The smallest part of the always-on instances that is committed to, in per cent", 0, 100, 60);
    static readonly RuleParameter From = RuleParameter.Number("fromMonthlyUsd", "Always-on instances, in USD a month, from which committing pays the trouble", 0, 1_000_000_000, 500);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1707",
        Name = "steady-use-is-committed",
        Topic = RuleTopic.Cost,
        Title = "Instances that always run are covered by Savings Plans or reservations.",
        Rationale = "A year's commitment takes a third off what runs all the time anyway; on demand is for what comes and goes.",
        Remediation = "Buy a Savings Plan for the fleets' smallest sizes, and reservations for databases and caches.",
        Reference = "AWS Well-Architected, cost: commitments",
        Parameters = [Committed, Least, From],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (context.Cost is not { } cost || settings.Number(Committed) is not { } committed)
            yield break;
        // The smallest size is what always runs.
        var steady = CostEstimate.Sum(cost.Items.Where(IsInstance)).Low.Usd;
        var percent = steady == 0 ? 100 : committed / steady * 100;
        if (steady >= settings.Number(From) && percent < settings.Number(Least))
            yield return AboutAll("commitments", $"{percent:0.#} % of {steady:#,##0.00} USD a month that always runs", $"at least {settings.Number(Least):0.#} %", "buy Savings Plans and reservations for the smallest sizes");
    }

    static bool IsInstance(CostItem item) =>
        item.Kind == ItemKind.Fixed && item.Unit == "hour" && (item.Sku.EndsWith("/on-demand", StringComparison.Ordinal) || item.Sku.StartsWith("rds/", StringComparison.Ordinal) || item.Sku.StartsWith("elasticache/", StringComparison.Ordinal));
}
