using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an engine answers to the call of a function.</summary>
/// <param name="Result">The result by names on the wire.</param>
/// <param name="IsKnown">Whether there is one: false where it is only known after a deployment.</param>
internal sealed record FunctionAnswer(ImmutableDictionary<string, object?> Result, bool IsKnown = true);
