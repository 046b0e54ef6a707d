using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Sharding;

/// <summary>How a <see cref="ShardMap"/> divides the keys.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ShardStrategy>))]
public enum ShardStrategy
{
    /// <summary>By a hash of the key on a ring of virtual nodes: load spreads evenly, and a new shard takes its part from all others. For keys of any kind.</summary>
    ConsistentHash,

    /// <summary>By ranges of numeric keys: neighbours stay together, and a split moves one range; the newest range may run hot. For whole numbers only.</summary>
    Range,
}
