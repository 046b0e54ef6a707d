namespace Blueprints.Policies;

/// <summary>What a rule set says of a rule.</summary>
/// <param name="Level">The level; null where it says none.</param>
/// <param name="Settings">The figures and lists.</param>
public sealed record RuleChoice(RuleLevel? Level, RuleSettings Settings);
