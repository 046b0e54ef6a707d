using System.Collections.Immutable;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>A design that came into question.</summary>
/// <param name="Shape">Which blocks it has.</param>
/// <param name="Choices">Its machines and rules, by axis.</param>
/// <param name="Monthly">USD a month on average over the scenarios.</param>
/// <param name="Holds">The share of scenarios in which it keeps the promise.</param>
/// <param name="Missed">The share of requests late or lost that 95 % of the scenarios do not exceed.</param>
/// <param name="DearMonths">CVaR: USD a month, averaged over the dearest twentieth of the scenarios.</param>
/// <param name="Regret">USD a month above the cheapest finalist that holds in the same scenario, on average; where it does not hold itself, it counts as the dearest finalist.</param>
public sealed record PlanFinalist(string Shape, ImmutableArray<PlanChoice> Choices, double Monthly, double Holds, double Missed, double DearMonths, double Regret);

/// <summary>A choice on one axis.</summary>
/// <param name="Axis">The block, or <c>data</c>.</param>
/// <param name="Text">The choice in words.</param>
public sealed record PlanChoice(string Axis, string Text);

/// <summary>Something that was looked at and not taken.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Choice">The choice on one axis, or the whole design.</param>
/// <param name="Reason">Why not.</param>
public sealed record PlanRejection(string Shape, string Choice, string Reason);

/// <summary>The cheapest design that keeps a promise, and how it was found.</summary>
public sealed record PlanResult
{
    /// <summary>What was asked.</summary>
    public required PlanRequest Request { get; init; }

    /// <summary>The winner; null where nothing holds within the budget.</summary>
    public required PlanFinalist? Winner { get; init; }

    /// <summary>The winner as a blueprint, for the other commands and for stacks; null where there is none.</summary>
    public required Blueprint? Blueprint { get; init; }

    /// <summary>Designs of which none is both cheaper and safer: cost against risk, the cheapest first.</summary>
    public required ImmutableArray<PlanFinalist> Front { get; init; }

    /// <summary>Everything else, with reasons.</summary>
    public required ImmutableArray<PlanRejection> Rejected { get; init; }

    /// <summary>The scenarios that every candidate was replayed against.</summary>
    public required int Scenarios { get; init; }

    /// <summary>Candidates replayed.</summary>
    public required int Candidates { get; init; }

    /// <summary>Whole designs compared.</summary>
    public required int Designs { get; init; }

    /// <summary>How sure it is that the winner holds as often as asked, that the next cheaper design does not, and that the next dearer one is no cheaper; 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Candidate × scenario × step.</summary>
    public long LaneSteps => (long)Candidates * Scenarios * Request.Steps;
}
