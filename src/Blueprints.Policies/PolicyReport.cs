using System.Collections.Immutable;

namespace Blueprints.Policies;

/// <summary>What a check found.</summary>
public sealed record PolicyReport
{
    /// <summary>What was checked.</summary>
    public required string Target { get; init; }

    /// <summary>The environment whose levels held; null for none.</summary>
    public string? Environment { get; init; }

    /// <summary>All findings, suppressed and known ones too, ordered by rule and subject.</summary>
    public required ImmutableArray<PolicyFinding> Findings { get; init; }

    /// <summary>Every rule, those that are off too, ordered by id.</summary>
    public required ImmutableArray<AskedRule> Rules { get; init; }

    /// <summary>What is odd about the rule set, such as a suppression that has ended. Default: nothing.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>How many findings of a level count.</summary>
    /// <param name="level">The level.</param>
    public int Count(RuleLevel level) => Findings.Count(finding => finding.Counts && finding.Level == level);

    /// <summary>Whether no error counts.</summary>
    public bool Passes => Count(RuleLevel.Error) == 0;
}
