using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.LoadBalancing;

/// <summary>Which application protocols a TLS listener agrees on with its callers (ALPN).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AlpnPolicy>))]
public enum AlpnPolicy
{
    /// <summary>None is negotiated.</summary>
    None,

    /// <summary>HTTP/1.1 and 1.0 only.</summary>
    Http1Only,

    /// <summary>HTTP/2 only.</summary>
    Http2Only,

    /// <summary>HTTP/1.1 before HTTP/2.</summary>
    Http2Optional,

    /// <summary>HTTP/2 before HTTP/1.1.</summary>
    Http2Preferred,
}
