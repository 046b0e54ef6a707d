using System.Collections.Immutable;

namespace Blueprints.Policies;

/// <summary>A figure or a list of a rule that a rule set may change.</summary>
public sealed record RuleParameter
{
    RuleParameter(string name, string description) => (Name, Description) = (name, description);

    /// <summary>The name in rule sets, in camel case: <c>maxMonthlyUsd</c>.</summary>
    public string Name { get; }

    /// <summary>What it decides, with its unit.</summary>
    public string Description { get; }

    /// <summary>Whether it is a list of texts and not a figure.</summary>
    public bool IsList { get; private init; }

    /// <summary>The least figure allowed.</summary>
    public decimal Minimum { get; private init; }

    /// <summary>The largest figure allowed.</summary>
    public decimal Maximum { get; private init; }

    /// <summary>The figure where a rule set gives none; null for none, and the rule then says nothing.</summary>
    public decimal? Default { get; private init; }

    /// <summary>The list where a rule set gives none; empty for a figure.</summary>
    public ImmutableArray<string> DefaultList { get; private init; } = [];

    /// <summary>A figure.</summary>
    /// <param name="name">Its name in rule sets.</param>
    /// <param name="description">What it decides, with its unit.</param>
    /// <param name="minimum">The least allowed.</param>
    /// <param name="maximum">The largest allowed.</param>
    /// <param name="whenMissing">What holds without one; null for none.</param>
    public static RuleParameter Number(string name, string description, decimal minimum, decimal maximum, decimal? whenMissing) =>
        new(name, description) { Minimum = minimum, Maximum = maximum, Default = whenMissing };

    /// <summary>A list of texts.</summary>
    /// <param name="name">Its name in rule sets.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="whenMissing">What holds without one.</param>
    public static RuleParameter List(string name, string description, params ReadOnlySpan<string> whenMissing) =>
        new(name, description) { IsList = true, DefaultList = [.. whenMissing] };
}
