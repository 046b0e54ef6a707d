using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.LoadBalancing;

/// <summary>What becomes of requests that a proxy and a server could read differently (HTTP desync, request smuggling).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DesyncMitigation>))]
public enum DesyncMitigation
{
    /// <summary>Ambiguous requests pass on connections that are then closed; severe ones are refused.</summary>
    Defensive,

    /// <summary>Only requests that keep to RFC 7230 pass.</summary>
    Strictest,

    /// <summary>All pass and are counted.</summary>
    Monitor,
}
