using System.Collections.Immutable;

namespace Blueprints.Engine.Packs;

/// <summary>What a pack said of a graph.</summary>
/// <param name="Name">The pack's name.</param>
/// <param name="Version">Its version; may be empty.</param>
/// <param name="Policies">Its policies, in its order.</param>
/// <param name="Violations">What they found: resource by resource in the order of URNs, then the stack.</param>
public sealed record PackResult(string Name, string Version, ImmutableArray<PackPolicy> Policies, ImmutableArray<PackViolation> Violations);
