namespace Blueprints.Policies;

/// <summary>A rule as a check asked it.</summary>
/// <param name="Info">The rule.</param>
/// <param name="Level">The level that held.</param>
public sealed record AskedRule(RuleInfo Info, RuleLevel Level);
