using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.LoadBalancing;

/// <summary>Whether callers inside the network are led, by DNS, to the load balancer's address in their own availability zone.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ZonalAffinity>))]
public enum ZonalAffinity
{
    /// <summary>To any zone, as AWS's default.</summary>
    Any,

    /// <summary>85 % of them to their own zone.</summary>
    Partial,

    /// <summary>All of them to their own zone: no traffic between zones, and an uneven load where callers are uneven.</summary>
    Full,
}
