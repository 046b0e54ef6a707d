using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Delivery;

/// <summary>When code runs at the edge.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EdgeEvent>))]
public enum EdgeEvent
{
    /// <summary>For every request, before the cache is asked.</summary>
    ViewerRequest,

    /// <summary>For every response, before it is sent.</summary>
    ViewerResponse,

    /// <summary>For misses, before the origin is asked. Lambda@Edge only.</summary>
    OriginRequest,

    /// <summary>For misses, when the origin has answered. Lambda@Edge only.</summary>
    OriginResponse,
}
