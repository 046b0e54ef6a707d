using System.Collections.Immutable;

namespace Blueprints.Estimation.Replay;

/// <summary>One of several designs that see the same traffic.</summary>
/// <param name="Name">What to call it: <c>tracking</c>, <c>scheduled</c>.</param>
/// <param name="Tiers">Its tiers. Cases that are compared have tiers of the same names.</param>
public sealed record ReplayCase(string Name, ImmutableArray<ReplayTier> Tiers);
