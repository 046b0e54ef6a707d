using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Estimation.Cost.Comparison;
using Blueprints.Quantities;
using Blueprints.Validation;

namespace Blueprints.Estimation.Cost.Gates;

/// <summary>The limits that an estimate has to keep. What has no price can only make a bill larger, so a pass on an incomplete estimate comes with a warning.</summary>
public sealed record CostGates
{
    const decimal Most = 1_000_000_000_000m;

    /// <summary>The most that a month may cost, in US dollars. Default: no limit.</summary>
    public Money? MaxMonthly { get; init; }

    /// <summary>The most that a month may cost more than before. Default: no limit.</summary>
    public IncreaseLimit? MaxIncrease { get; init; }

    /// <summary>The case that the two limits are held against. Default: expected.</summary>
    public CostCase Case { get; init; } = CostCase.Expected;

    /// <summary>Whether everything must have a price. Default: no.</summary>
    public bool Strict { get; init; }

    /// <summary>Reads an amount of US dollars.</summary>
    /// <param name="option">What gave it, for messages.</param>
    /// <param name="text">The amount: <c>500</c>, <c>1200.50</c>.</param>
    /// <exception cref="InvalidInputException">It is no amount of 0 or more.</exception>
    public static Money Amount(string option, string text) => new(Number(text) ?? throw new InvalidInputException($"{option} is \"{text}\"; allowed: US dollars from 0 to 1000000000000, such as 500 or 1200.50"));

    /// <summary>Reads an increase.</summary>
    /// <param name="option">What gave it, for messages.</param>
    /// <param name="text">US dollars or per cent: <c>100</c>, <c>10%</c>.</param>
    /// <exception cref="InvalidInputException">It is neither, or negative.</exception>
    public static IncreaseLimit Increase(string option, string text)
    {
        var isPercent = text.EndsWith('%');
        var number = Number(isPercent ? text[..^1] : text)
            ?? throw new InvalidInputException($"{option} is \"{text}\"; allowed: US dollars or per cent from 0 up, such as 100 or 10%");
        return new(number, isPercent);
    }

    /// <summary>Holds an estimate against the limits.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="diff">How it differs from the one before; null where there is none, and <see cref="MaxIncrease"/> must not be set then.</param>
    /// <exception cref="InvalidOperationException">There is a limit for the increase and nothing to compare with.</exception>
    public GateVerdict Judge(CostEstimate estimate, CostDiff? diff = null)
    {
        var failures = ImmutableArray.CreateBuilder<string>();
        var warnings = ImmutableArray.CreateBuilder<string>();
        if (MaxMonthly is { } most)
            JudgeTotal(estimate, most, failures, warnings);
        if (MaxIncrease is { } increase)
            JudgeIncrease(diff ?? throw new InvalidOperationException("an increase needs something to compare with"), increase, failures, warnings);
        if (Strict && estimate.Incomplete)
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"--strict: {estimate.Unpriced.Length} line(s) have no price in {estimate.Region}, so the total is too low"));
        return new(failures.ToImmutable(), warnings.ToImmutable());
    }

    void JudgeTotal(CostEstimate estimate, Money most, ImmutableArray<string>.Builder failures, ImmutableArray<string>.Builder warnings)
    {
        var total = estimate.Monthly.Of(Case);
        if (total > most)
            failures.Add($"--max-monthly: {estimate.Target} costs {total} a month ({Name}), which is {total - most} above {most}");
        else if (estimate.Incomplete)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"--max-monthly: {total} a month ({Name}) is within {most}, but {estimate.Unpriced.Length} line(s) have no price; --strict fails on them"));
    }

    void JudgeIncrease(CostDiff diff, IncreaseLimit limit, ImmutableArray<string>.Builder failures, ImmutableArray<string>.Builder warnings)
    {
        var before = diff.Before.Monthly.Of(Case);
        var increase = diff.MonthlyDelta.Of(Case);
        var most = limit.Over(before);
        var unknown = diff.Changes.Count(change => change.Kind == CostChangeKind.Unknown && change.After is null && !IsNewUse(diff, change));
        if (increase > most)
            failures.Add($"--max-increase: {diff.After.Target} costs {increase} a month more than {diff.Before.Target} ({Name}, {before} before), which is above {limit}");
        else if (unknown > 0)
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"--max-increase: the increase is not known: {unknown} line(s) of {diff.After.Target} have no cost that could be compared"));
        else if (diff.Incomplete)
            warnings.Add($"--max-increase: {increase} a month ({Name}) is within {limit}, but lines without a known cost are not compared");
    }

    // A new resource whose use nobody said yet is like every other such line: a rate, and no missing price.
    static bool IsNewUse(CostDiff diff, CostChange change) =>
        change.Before is null && diff.After.UnknownUsage.Any(use => use.Resource == change.Resource && use.Sku == change.Sku);

    string Name => Case switch { CostCase.Low => "low", CostCase.High => "high", _ => "expected" };

    static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;
}
