using System.Collections.Immutable;
using Blueprints.Estimation.Cost;
using Blueprints.Graph;
using Blueprints.Graph.Changes;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Planning;

/// <summary>The way from one design to another in the same stack: what is added, changed, replaced and deleted, and what that costs a month.</summary>
public sealed record UpgradePlan
{
    /// <summary>What the design that stands costs under the workload.</summary>
    public required CostEstimate Before { get; init; }

    /// <summary>What the design to come costs under the same workload.</summary>
    public required CostEstimate After { get; init; }

    /// <summary>The steps in the order of a deployment; none for the same design.</summary>
    public required ImmutableArray<GraphChange> Steps { get; init; }

    /// <summary>What the design to come costs more, case by case; negative where it costs less.</summary>
    public MoneyRange MonthlyDelta => new(
        After.Monthly.Low - Before.Monthly.Low,
        After.Monthly.Expected - Before.Monthly.Expected,
        After.Monthly.High - Before.Monthly.High);

    /// <summary>Whether one of the designs has something without a price, so that the difference is not the whole one: a line that lost its price is no saving.</summary>
    public bool Incomplete => Before.Incomplete || After.Incomplete;

    /// <summary>The steps that replace or delete what keeps data.</summary>
    public IEnumerable<GraphChange> Losses => Steps.Where(step => step.Stateful && step.Action is ChangeAction.Replace or ChangeAction.Delete);

    /// <summary>The plan of a move.</summary>
    /// <param name="before">What the design that stands costs.</param>
    /// <param name="after">What the design to come costs, under the same workload and in the same region.</param>
    /// <param name="standing">The resources of the design that stands.</param>
    /// <param name="coming">The resources of the design to come.</param>
    public static UpgradePlan Between(CostEstimate before, CostEstimate after, ResourceGraph standing, ResourceGraph coming) =>
        new() { Before = before, After = after, Steps = GraphDiff.Between(standing, coming) };
}
