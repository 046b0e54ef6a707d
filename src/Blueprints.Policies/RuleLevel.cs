namespace Blueprints.Policies;

/// <summary>How much a finding of a rule weighs.</summary>
public enum RuleLevel
{
    /// <summary>The rule is not asked.</summary>
    Off,

    /// <summary>The finding is told and stops nothing.</summary>
    Warning,

    /// <summary>The finding fails the check.</summary>
    Error,
}
