using Blueprints.Validation;

namespace Blueprints.Sharding;

/// <summary>One shard of a map.</summary>
public sealed record Shard
{
    /// <summary>The shard's name, unique in its map: <c>shard-0</c>. It decides the shard's places on the hash ring, so a rename moves its keys.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The shard's part of keys and load in proportion to the other shards' weights; 1 to 100. Default: 1. Under consistent hashing it multiplies the virtual nodes;
    /// ranges carry what their keys bring, so there it only says what to expect.
    /// </summary>
    public int Weight { get; init; } = 1;

    internal void Validate(ProblemCollector problems)
    {
        problems.Name("name", Name);
        problems.Range("weight", Weight, 1, 100);
    }
}
