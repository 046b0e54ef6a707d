using Blueprints.LoadBalancing;

namespace Blueprints.Observability;

/// <summary>What is worth watching where users enter.</summary>
static class EntrySignals
{
    public static IEnumerable<Signal> Balancer(SignalMaker make, LoadBalancerSpec spec)
    {
        var balancer = make.By("LoadBalancer");
        yield return make.Make("Requests", "requests", "RequestCount", "Sum", balancer);
        yield return make.Make("Capacity units", "lcu", "ConsumedLCUs", "Sum", balancer);
        yield return make.Make("Errors", "balancer-5xx", "HTTPCode_ELB_5XX_Count", "Sum", balancer);
        yield return make.Make("Errors", "target-5xx", "HTTPCode_Target_5XX_Count", "Sum", balancer);
        yield return make.Make("Latency", "p99", "TargetResponseTime", "p99", balancer);
        yield return make.Make("Latency", "p50", "TargetResponseTime", "p50", balancer);
        yield return make.Make("Rejected", "rejected", "RejectedConnectionCount", "Sum", balancer, new(0, 60, 5, "the load balancer turns connections away"));
        foreach (var target in spec.Targets.DistinctBy(target => target.Fleet))
        {
            yield return make.Make("Healthy targets", $"healthy-{target.Fleet}", "HealthyHostCount", "Minimum",
                [new("TargetGroup", Signal.Placeholder(make.Block, $"target-{target.Fleet}")), .. balancer], new(1, 60, 3, $"no healthy server of {target.Fleet}", Below: true));
        }
    }

    public static IEnumerable<Signal> Network(SignalMaker make, NetworkLoadBalancerSpec spec)
    {
        var balancer = make.By("LoadBalancer");
        yield return make.Make("Connections", "new", "NewFlowCount", "Sum", balancer);
        yield return make.Make("Connections", "active", "ActiveFlowCount", "Average", balancer);
        yield return make.Make("Data", "data", "ProcessedBytes", "Sum", balancer);
        yield return make.Make("Capacity units", "lcu", "ConsumedLCUs", "Sum", balancer);
        yield return make.Make("Ports", "ports", "PortAllocationErrorCount", "Sum", balancer, new(0, 60, 5, "the load balancer has no ports left for connections to its targets: add targets"));
        yield return make.Make("Rejected", "rejected", "RejectedFlowCount", "Sum", balancer, new(0, 60, 5, "the load balancer turns connections away"));
        foreach (var listener in spec.Listeners)
        {
            yield return make.Make("Healthy targets", $"healthy-{listener.Name}", "HealthyHostCount", "Minimum",
                [new("TargetGroup", Signal.Placeholder(make.Block, $"target-{listener.Name}")), .. balancer], new(1, 60, 3, $"no healthy target of {listener.Name}", Below: true));
        }
    }

    // CloudFront's metrics are in us-east-1, wherever the rest of the design stands.
    public static IEnumerable<Signal> Cdn(SignalMaker make)
    {
        ValueList<SignalDimension> distribution = [.. make.By("DistributionId"), new("Region", "Global")];
        Signal[] signals =
        [
            make.Make("Requests", "requests", "Requests", "Sum", distribution),
            make.Make("Data", "data", "BytesDownloaded", "Sum", distribution),
            make.Make("Error rates", "4xx", "4xxErrorRate", "Average", distribution),
            make.Make("Error rates", "5xx", "5xxErrorRate", "Average", distribution, new(5, 60, 5, "more than 5 % of the answers from the edge are server errors")),
        ];
        return signals.Select(signal => signal with { Region = "us-east-1" });
    }
}
