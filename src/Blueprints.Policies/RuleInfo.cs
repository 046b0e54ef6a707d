using System.Collections.Immutable;

namespace Blueprints.Policies;

/// <summary>What a rule is: everything that documentation, reports and rule sets say about it.</summary>
public sealed record RuleInfo
{
    /// <summary>The stable id, such as <c>BP1001</c>; own rules choose another prefix. It is never used for another rule.</summary>
    public required string Id { get; init; }

    /// <summary>A short name in lower case with hyphens, such as <c>no-sticky-sessions</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the rule is about.</summary>
    public required RuleTopic Topic { get; init; }

    /// <summary>The level where a rule set does not say another. Default: warning.</summary>
    public RuleLevel Level { get; init; } = RuleLevel.Warning;

    /// <summary>What holds where the rule is kept, as a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Rationale { get; init; }

    /// <summary>What to do about a finding.</summary>
    public required string Remediation { get; init; }

    /// <summary>The part of the roadmap, or of AWS's documentation, that it comes from.</summary>
    public required string Reference { get; init; }

    /// <summary>Whether a resource alone tells, without the others or the design, so that the rule can be asked before the resource is made. Default: no.</summary>
    public bool ForEachResource { get; init; }

    /// <summary>The figures and lists that a rule set may change. Default: none.</summary>
    public ImmutableArray<RuleParameter> Parameters { get; init; } = [];
}
