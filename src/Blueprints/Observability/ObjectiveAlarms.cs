using Blueprints.LoadBalancing;

namespace Blueprints.Observability;

/// <summary>Which objectives are watched, and what that takes.</summary>
public static class ObjectiveAlarms
{
    /// <summary>Metrics read by one availability alarm: requests, errors of targets, errors of the load balancer.</summary>
    public const int AvailabilityMetrics = 3;

    /// <summary>Metrics read by one latency alarm: the share of requests within the time.</summary>
    public const int LatencyMetrics = 1;

    /// <summary>The load balancers whose answers are held against the objectives: those that users reach.</summary>
    /// <param name="blueprint">The blueprint of one region.</param>
    public static IEnumerable<string> Balancers(Blueprint blueprint) =>
        blueprint.Blocks.OfKind<LoadBalancerSpec>().Where(balancer => !balancer.Spec.Internal).Select(balancer => balancer.Name);

    /// <summary>The objectives of a spec: name, per cent and metrics of one alarm.</summary>
    /// <param name="spec">The spec.</param>
    public static IEnumerable<(string Name, decimal Percent, int Metrics)> Of(ObservabilitySpec spec)
    {
        if (spec.AvailabilityPercent > 0)
            yield return ("availability", spec.AvailabilityPercent, AvailabilityMetrics);
        if (spec.LatencyPercent > 0)
            yield return ("latency", spec.LatencyPercent, LatencyMetrics);
    }
}
