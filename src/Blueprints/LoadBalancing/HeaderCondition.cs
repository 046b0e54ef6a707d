namespace Blueprints.LoadBalancing;

/// <summary>A header that must have one of some values.</summary>
/// <param name="Name">The header's name, in any case: <c>X-Client</c>.</param>
/// <param name="Values">Patterns for its value, any of which matches; <c>*</c> and <c>?</c> are wildcards.</param>
public sealed record HeaderCondition(string Name, ValueList<string> Values);
