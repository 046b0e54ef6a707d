namespace Blueprints;

/// <summary>A named part of a blueprint: <c>web</c>, <c>cache</c>, <c>orders-db</c>.</summary>
/// <param name="Name">Unique in the blueprint; 1 to 24 of a-z, 0-9 and inner hyphens. It becomes part of resource names, so a rename replaces resources.</param>
/// <param name="Spec">What the block is.</param>
public sealed record Block(string Name, BlockSpec Spec);
