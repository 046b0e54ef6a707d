using System.Collections.Immutable;

namespace Blueprints.Manifests;

/// <summary>What manifests say, as a design.</summary>
/// <param name="Blueprint">The design: a cluster whose pods these are, and the load balancers that lead to them. Its network is that of any blueprint and holds nothing that costs.</param>
/// <param name="NotRead">Objects of which the design knows nothing, though they may cost or carry something.</param>
/// <param name="Notes">What was assumed where the manifests say nothing, a sentence each.</param>
public sealed record ManifestDesign(Blueprint Blueprint, ImmutableArray<UnreadObject> NotRead, ImmutableArray<string> Notes);
