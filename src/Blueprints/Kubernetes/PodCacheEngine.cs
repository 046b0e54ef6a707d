using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Kubernetes;

/// <summary>What keeps the data of a cache in the cluster.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PodCacheEngine>))]
public enum PodCacheEngine
{
    /// <summary>Valkey, which speaks the Redis protocol.</summary>
    Valkey,

    /// <summary>Redis.</summary>
    Redis,

    /// <summary>Memcached.</summary>
    Memcached,
}
