using System.Collections.Immutable;
using Blueprints.Validation;

namespace Blueprints.Policies;

/// <summary>Which rules hold at which level and with which figures, in which environment, and what is accepted all the same.</summary>
public sealed record RuleSet
{
    /// <summary>Nothing is said: the rules' own levels and figures hold.</summary>
    public static RuleSet Empty { get; } = new();

    /// <summary>What holds everywhere, by rule id. Default: nothing.</summary>
    public ImmutableDictionary<string, RuleChoice> Rules { get; init; } = ImmutableDictionary<string, RuleChoice>.Empty;

    /// <summary>What holds in an environment, before what holds everywhere; by environment and rule id. Default: nothing.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, RuleChoice>> Environments { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, RuleChoice>>.Empty;

    /// <summary>What is accepted. Default: nothing.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>Reads a rule set from YAML.</summary>
    /// <param name="yaml">The document.</param>
    /// <param name="source">What to call it in messages, usually its file name.</param>
    /// <param name="rules">The rules that it may name. Default: all of this library.</param>
    /// <exception cref="InvalidInputException">It does not parse or names what does not exist; the message has line and column.</exception>
    public static RuleSet Parse(string yaml, string source, IEnumerable<PolicyRule>? rules = null) => new RuleSetReader(source, rules ?? PolicyRules.All).Read(yaml);

    /// <summary>This rule set with another one over it, whose words count first.</summary>
    /// <param name="later">The other one.</param>
    public RuleSet With(RuleSet later) => new()
    {
        Rules = Merge(Rules, later.Rules),
        Environments = Environments.SetItems(later.Environments.Select(pair => KeyValuePair.Create(pair.Key, Merge(Environments.GetValueOrDefault(pair.Key, ImmutableDictionary<string, RuleChoice>.Empty), pair.Value)))),
        Suppressions = [.. Suppressions, .. later.Suppressions],
    };

    /// <summary>The level that holds of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="environment">The environment; null for none.</param>
    public RuleLevel LevelOf(RuleInfo rule, string? environment) => Here(rule, environment)?.Level ?? Rules.GetValueOrDefault(rule.Id)?.Level ?? rule.Level;

    /// <summary>The figures and lists that hold of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="environment">The environment; null for none.</param>
    public RuleSettings SettingsOf(RuleInfo rule, string? environment) =>
        (Here(rule, environment)?.Settings ?? RuleSettings.None).Over(Rules.GetValueOrDefault(rule.Id)?.Settings ?? RuleSettings.None);

    RuleChoice? Here(RuleInfo rule, string? environment) => environment is null ? null : Environments.GetValueOrDefault(environment)?.GetValueOrDefault(rule.Id);

    static ImmutableDictionary<string, RuleChoice> Merge(ImmutableDictionary<string, RuleChoice> first, ImmutableDictionary<string, RuleChoice> later) =>
        first.SetItems(later.Select(pair => KeyValuePair.Create(pair.Key, first.GetValueOrDefault(pair.Key) is { } before ? new RuleChoice(pair.Value.Level ?? before.Level, pair.Value.Settings.Over(before.Settings)) : pair.Value)));
}
