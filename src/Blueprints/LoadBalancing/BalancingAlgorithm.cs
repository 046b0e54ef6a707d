using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints.LoadBalancing;

/// <summary>How a target group chooses the instance for a request.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BalancingAlgorithm>))]
public enum BalancingAlgorithm
{
    /// <summary>One after the other: fits requests of like weight.</summary>
    RoundRobin,

    /// <summary>The one with the fewest requests in flight: fits requests whose times differ much.</summary>
    LeastOutstandingRequests,

    /// <summary>By chance; the only one that can keep requests from instances that answer with more errors than others.</summary>
    WeightedRandom,
}
