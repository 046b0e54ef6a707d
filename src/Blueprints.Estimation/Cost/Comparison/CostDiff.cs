using System.Collections.Immutable;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Comparison;

/// <summary>
/// What differs between two bills. Lines are matched by resource and SKU. A line whose cost one of the bills does not know is listed as unknown and left out of
/// the difference, so that a price that went missing is never a saving.
/// </summary>
public sealed record CostDiff
{
    /// <summary>The bill before.</summary>
    public required CostEstimate Before { get; init; }

    /// <summary>The bill after.</summary>
    public required CostEstimate After { get; init; }

    /// <summary>The lines that differ, by block and resource in the order of the new bill, then of the old one; lines of equal cost are left out.</summary>
    public required ImmutableArray<CostChange> Changes { get; init; }

    /// <summary>What the new bill costs more a month over all lines whose cost both know; negative for less.</summary>
    public MoneyRange MonthlyDelta => Changes.Aggregate(default(MoneyRange), static (sum, change) => sum + change.Delta.GetValueOrDefault());

    /// <summary>Whether some line's difference is not known, so that the whole one is not either.</summary>
    public bool Incomplete => Changes.Any(change => change.Kind == CostChangeKind.Unknown);

    /// <summary>Compares two bills.</summary>
    /// <param name="before">The bill before.</param>
    /// <param name="after">The bill after.</param>
    public static CostDiff Between(CostEstimate before, CostEstimate after) => new() { Before = before, After = after, Changes = [.. LineMatch.Changes(before, after)] };

    internal static MoneyRange Difference(MoneyRange before, MoneyRange after) => new(after.Low - before.Low, after.Expected - before.Expected, after.High - before.High);
}
