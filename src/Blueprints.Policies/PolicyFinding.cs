namespace Blueprints.Policies;

/// <summary>A finding with what a rule set and a baseline say of it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Level">Its level; never off.</param>
public sealed record PolicyFinding(Finding Finding, RuleLevel Level)
{
    /// <summary>What suppresses it; null for nothing.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Whether a baseline knows it already. Default: no.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Whether it counts: neither suppressed nor known.</summary>
    public bool Counts => Suppression is null && !IsKnown;
}
