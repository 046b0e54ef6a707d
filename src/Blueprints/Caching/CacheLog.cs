using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Caching;

/// <summary>A log that a cache delivers to CloudWatch.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CacheLog>))]
public enum CacheLog
{
    /// <summary>Commands slower than the parameter group's threshold, 10 ms unless it says otherwise.</summary>
    Slow,

    /// <summary>What the engine itself reports: failovers, replication, memory.</summary>
    Engine,
}
