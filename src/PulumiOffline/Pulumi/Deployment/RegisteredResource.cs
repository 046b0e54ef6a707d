using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an engine answers: a resource's URN, id (empty: unknown) and outputs, as they travel.</summary>
internal sealed record RegisteredResource(string Urn, string Id, ImmutableDictionary<string, object?> State)
{
    public static RegisteredResource Pending(string urn) => new(urn, "", ImmutableDictionary<string, object?>.Empty);
}
