using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Caching;

/// <summary>What the shards of a cache scale by.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CacheShardMetric>))]
public enum CacheShardMetric
{
    /// <summary>The memory in use that counts for eviction, averaged over the shards; with data tiering, memory and SSD together.</summary>
    Memory,

    /// <summary>The engine's CPU on the primaries.</summary>
    PrimaryCpu,
}
