using System.Globalization;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Blueprints.LoadBalancing;
using HealthCheck = Blueprints.LoadBalancing.HealthCheck;

namespace Blueprints.Cdk;

/// <summary>The target group of a fleet behind a load balancer.</summary>
static class TargetGroupSettings
{
    // What a check expects unless it is told otherwise; gRPC's own word for it is 0.
    static readonly string Ok = new HealthCheck().SuccessCodes;

    public static CfnTargetGroupProps Of(TargetGroup target, LoadBalancerProps wiring)
    {
        var check = target.HealthCheck;
        var isGrpc = target.Protocol == TargetProtocol.Grpc;
        var codes = isGrpc && check.SuccessCodes == Ok ? "0" : check.SuccessCodes;
        return new()
        {
            VpcId = wiring.Network.VpcId,
            TargetType = wiring.AddressTargets.Contains(target.Fleet) ? "ip" : "instance",
            Protocol = "HTTP",
            ProtocolVersion = target.Protocol switch { TargetProtocol.Http1 => null, TargetProtocol.Http2 => "HTTP2", _ => "GRPC" },
            Port = wiring.PortOf(target.Fleet),
            HealthCheckEnabled = true,
            HealthCheckProtocol = "HTTP",
            HealthCheckPath = check.Path,
            Matcher = isGrpc ? new CfnTargetGroup.MatcherProperty { GrpcCode = codes } : new CfnTargetGroup.MatcherProperty { HttpCode = codes },
            HealthCheckIntervalSeconds = check.IntervalSeconds,
            HealthCheckTimeoutSeconds = check.TimeoutSeconds,
            HealthyThresholdCount = check.HealthyThreshold,
            UnhealthyThresholdCount = check.UnhealthyThreshold,
            TargetGroupAttributes = Attributes(target).Select(attribute => new CfnTargetGroup.TargetGroupAttributeProperty { Key = attribute.Key, Value = attribute.Value }).ToArray(),
        };
    }

    static IEnumerable<(string Key, string Value)> Attributes(TargetGroup target)
    {
        yield return ("deregistration_delay.timeout_seconds", Text(target.DeregistrationDelaySeconds));
        foreach (var attribute in Stick(target.Stickiness))
            yield return attribute;
        if (target.SlowStartSeconds > 0)
            yield return ("slow_start.duration_seconds", Text(target.SlowStartSeconds));
        if (target.Algorithm != BalancingAlgorithm.RoundRobin)
            yield return ("load_balancing.algorithm.type", target.Algorithm == BalancingAlgorithm.WeightedRandom ? "weighted_random" : "least_outstanding_requests");
        if (target.Algorithm == BalancingAlgorithm.WeightedRandom)
            yield return ("load_balancing.algorithm.anomaly_mitigation", target.AnomalyMitigation ? "on" : "off");
        if (target.Health is not { } health)
            yield break;
        yield return ("target_group_health.dns_failover.minimum_healthy_targets.count", Text(health.FailoverBelow));
        yield return ("target_group_health.dns_failover.minimum_healthy_targets.percentage", Percent(health.FailoverBelowPercent));
        yield return ("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", Text(health.UseUnhealthyBelow));
        yield return ("target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage", Percent(health.UseUnhealthyBelowPercent));
    }

    static (string Key, string Value)[] Stick(Stickiness? stickiness) => stickiness switch
    {
        null => [("stickiness.enabled", "false")],
        { ApplicationCookie: { } cookie } =>
        [
            ("stickiness.enabled", "true"), ("stickiness.type", "app_cookie"),
            ("stickiness.app_cookie.cookie_name", cookie), ("stickiness.app_cookie.duration_seconds", Text(stickiness.DurationSeconds)),
        ],
        _ => [("stickiness.enabled", "true"), ("stickiness.type", "lb_cookie"), ("stickiness.lb_cookie.duration_seconds", Text(stickiness.DurationSeconds))],
    };

    static string Percent(int? percent) => percent is { } share ? Text(share) : "off";

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
