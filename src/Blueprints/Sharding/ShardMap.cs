using Blueprints.Serialization;
using Blueprints.Validation;

namespace Blueprints.Sharding;

/// <summary>
/// Which shard holds which key: plain, versioned data that deployment publishes and applications route by, so that both mean the same. Compiled into a
/// <see cref="ShardRouter"/> for lookups. Compares by value.
/// </summary>
/// <remarks>
/// A map never changes: a new arrangement is a new map with a higher <see cref="Version"/>, and <see cref="ReshardPlan"/> says what moves between the two. Writers
/// that tag what they store with the version notice a stale map.
/// </remarks>
public sealed record ShardMap
{
    /// <summary>Virtual nodes of a shard of weight 1 unless the map says otherwise: 512.</summary>
    /// <remarks>
    /// By measurement over 2 to 64 shards named <c>shard-0</c> and on: with 512 the fullest shard holds at most 14 % more than its part (see the tests); with 128 it was
    /// 33 %, with 1,024 it is 9 % for twice the memory. A map of 64 shards takes 0.5 MB.
    /// </remarks>
    public const int DefaultVirtualNodes = 512;

    /// <summary>The version of the JSON document; 1.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The version of the arrangement, higher with every change; 1 to 2,147,483,647. Default: 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>How keys are divided. Default: by consistent hash.</summary>
    public ShardStrategy Strategy { get; init; } = ShardStrategy.ConsistentHash;

    /// <summary>The shards, 1 to 1,000. Their order is the order of cross-shard queries and has no influence on routing.</summary>
    public required ValueList<Shard> Shards { get; init; }

    /// <summary>Consistent hash: places on the ring for each unit of a shard's weight; 1 to 4,096, at most 1,000,000 in all. Default: <see cref="DefaultVirtualNodes"/>.</summary>
    public int VirtualNodes { get; init; } = DefaultVirtualNodes;

    /// <summary>Range: the ranges in ascending order, without gap or overlap; every shard holds at least one. Empty under consistent hash.</summary>
    public ValueList<KeyRange> Ranges { get; init; } = [];

    internal int TotalWeight => Shards.Sum(shard => shard.Weight);

    /// <summary>A consistent-hash map of shards <c>shard-0</c>, <c>shard-1</c> and on, of equal weight.</summary>
    /// <param name="shards">The number of shards, 1 to 1,000.</param>
    /// <param name="version">The version of the arrangement. Default: 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static ShardMap Even(int shards, int version = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shards, ShardMapValidator.MaxShards);
        return new() { Version = version, Shards = [.. Enumerable.Range(0, shards).Select(number => new Shard { Name = $"shard-{number}" })] };
    }

    /// <summary>Reads a map from JSON and validates it.</summary>
    /// <param name="json">The document, as <see cref="ToJson"/> writes it. Comments and trailing commas are accepted; unknown members are not.</param>
    /// <param name="source">What to call the document in messages, usually its file or parameter name.</param>
    /// <exception cref="InvalidInputException">The document does not parse (the message has line and column), or the map has problems (all are listed).</exception>
    public static ShardMap FromJson(string json, string source = "shard map")
    {
        var map = Document.Read<ShardMap>(json, source);
        map.ThrowIfInvalid(source);
        return map;
    }

    /// <summary>The map as indented JSON; <see cref="FromJson"/> gives back an equal map.</summary>
    public string ToJson() => Document.Write<ShardMap>(this) + "\n";

    /// <summary>The map as JSON without white space, for places of limited length; <see cref="FromJson"/> reads it too.</summary>
    public string ToCompactJson() => Document.WriteCompact(this);

    /// <summary>The part of the load that a shard is expected to carry: its weight over all weights; 0 to 1.</summary>
    /// <param name="shard">The shard's name.</param>
    /// <exception cref="ArgumentException">The map has no such shard.</exception>
    public decimal Share(string shard)
    {
        var found = Shards.FirstOrDefault(candidate => candidate.Name == shard)
            ?? throw new ArgumentException($"shard is \"{shard}\"; allowed: {string.Join(", ", Shards.Select(candidate => candidate.Name))}; name one of these", nameof(shard));
        return (decimal)found.Weight / TotalWeight;
    }

    /// <summary>Everything that is wrong with the map; empty when it can be used.</summary>
    public IReadOnlyList<Problem> Validate()
    {
        var problems = new ProblemCollector();
        ShardMapValidator.Validate(this, problems);
        return problems.Problems;
    }

    /// <summary>Refuses a map that cannot be used.</summary>
    /// <param name="source">What to call it in the message. Default: shard map.</param>
    /// <exception cref="InvalidInputException">There are problems; the message lists all of them.</exception>
    public void ThrowIfInvalid(string source = "shard map")
    {
        var problems = Validate();
        if (problems.Count > 0)
            throw new InvalidInputException(source, problems);
    }
}
