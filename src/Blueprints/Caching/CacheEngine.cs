using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Caching;

/// <summary>An in-memory store of ElastiCache.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CacheEngine>))]
public enum CacheEngine
{
    /// <summary>Valkey, the open-source continuation of Redis.</summary>
    Valkey,

    /// <summary>Redis OSS.</summary>
    Redis,
}
