using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.Networking;

/// <summary>How many NAT gateways a network has.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<NatStrategy>))]
public enum NatStrategy
{
    /// <summary>None: private subnets cannot reach the internet. Free; fits fleets with public addresses.</summary>
    None,

    /// <summary>One for all zones: cheapest way out, but its zone is a single point of failure and other zones pay inter-zone traffic to reach it.</summary>
    Single,

    /// <summary>One in each zone: no shared failure and no inter-zone traffic.</summary>
    PerZone,
}
