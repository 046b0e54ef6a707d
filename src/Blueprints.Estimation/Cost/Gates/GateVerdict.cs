using System.Collections.Immutable;

namespace Blueprints.Estimation.Cost.Gates;

/// <summary>What gates say about an estimate.</summary>
/// <param name="Failures">Why it does not pass, one line each; empty when it does.</param>
/// <param name="Warnings">What makes a pass less than certain, one line each.</param>
public sealed record GateVerdict(ImmutableArray<string> Failures, ImmutableArray<string> Warnings)
{
    /// <summary>Whether the estimate passes all gates.</summary>
    public bool Passed => Failures.IsEmpty;
}
