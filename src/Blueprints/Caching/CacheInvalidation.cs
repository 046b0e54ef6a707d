using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Caching;

/// <summary>How a cached copy is kept in step with its source.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CacheInvalidation>))]
public enum CacheInvalidation
{
    /// <summary>Cache-aside: a miss reads the source and fills the cache; a copy is stale until its time to live ends.</summary>
    CacheAside,

    /// <summary>Write-through: every write of the source also writes the cache, which makes writes slower and copies fresh.</summary>
    WriteThrough,

    /// <summary>Event-based: every write of the source deletes the copy, so the next read fills it anew.</summary>
    EventBased,
}
