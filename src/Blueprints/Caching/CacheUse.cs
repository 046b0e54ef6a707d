using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Caching;

/// <summary>What an in-memory store is used for.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CacheUse>))]
public enum CacheUse
{
    /// <summary>Copies of data that can be read again from its source.</summary>
    Cache,

    /// <summary>Users' sessions, which keep servers stateless. Losing one logs a user out.</summary>
    Sessions,

    /// <summary>Distributed locks (SET NX with a time to live). Losing one breaks mutual exclusion.</summary>
    Locks,

    /// <summary>Views of a read model, which a projector fills. Losing one leaves a gap until its source is replayed.</summary>
    ReadModel,
}
