using System.Collections.Immutable;

namespace Blueprints.Policies;

/// <summary>The figures and lists that a rule set gives to one rule; where it gives none, the parameter's own default holds.</summary>
public sealed class RuleSettings
{
    readonly ImmutableDictionary<string, decimal> _numbers;
    readonly ImmutableDictionary<string, ImmutableArray<string>> _lists;

    /// <summary>Settings by parameter name.</summary>
    /// <param name="numbers">The figures. Default: none.</param>
    /// <param name="lists">The lists. Default: none.</param>
    public RuleSettings(ImmutableDictionary<string, decimal>? numbers = null, ImmutableDictionary<string, ImmutableArray<string>>? lists = null) =>
        (_numbers, _lists) = (numbers ?? ImmutableDictionary<string, decimal>.Empty, lists ?? ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>Nothing is set.</summary>
    public static RuleSettings None { get; } = new();

    /// <summary>The figure that holds; null where neither the rule set nor the parameter has one.</summary>
    /// <param name="parameter">The parameter.</param>
    public decimal? Number(RuleParameter parameter) => _numbers.TryGetValue(parameter.Name, out var number) ? number : parameter.Default;

    /// <summary>The list that holds.</summary>
    /// <param name="parameter">The parameter.</param>
    public ImmutableArray<string> List(RuleParameter parameter) => _lists.TryGetValue(parameter.Name, out var list) ? list : parameter.DefaultList;

    /// <summary>These settings where they are given, and others for the rest.</summary>
    /// <param name="other">The others.</param>
    public RuleSettings Over(RuleSettings other) => new(other._numbers.SetItems(_numbers), other._lists.SetItems(_lists));
}
