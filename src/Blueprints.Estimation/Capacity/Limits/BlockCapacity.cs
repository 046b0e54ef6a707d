using System.Collections.Immutable;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>What a block carries.</summary>
/// <param name="Block">The block's name; with its region in a replica: <c>web@eu-west-1</c>.</param>
/// <param name="Size">Its size in words: <c>2 to 6 × m7g.medium, 3 needed</c>.</param>
/// <param name="Limits">Its limits, the first to be reached first.</param>
public sealed record BlockCapacity(string Block, string Size, ImmutableArray<CapacityLimit> Limits);
