namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A limit in the order in which a growing number of users reaches them.</summary>
/// <param name="Block">The block that it belongs to.</param>
/// <param name="Limit">The limit; it has a number of users at which it is full.</param>
public sealed record RankedLimit(string Block, CapacityLimit Limit);
