using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>What a program asks an engine for: a new resource, or one to be read.</summary>
/// <param name="ParentUrn">The parent's URN; null for the stack itself.</param>
/// <param name="Inputs">The inputs, as they travel.</param>
/// <param name="Provider">The provider's reference; empty for the default one.</param>
/// <param name="Id">The id to read or import; empty for a new resource.</param>
internal sealed record ResourceRequest(string? ParentUrn, ImmutableDictionary<string, object?> Inputs, string Provider, string Id);
