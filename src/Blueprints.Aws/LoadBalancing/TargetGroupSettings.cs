using System.Globalization;
using Blueprints.LoadBalancing;
using Pulumi.Aws.LB.Inputs;
using LB = Pulumi.Aws.LB;

namespace Blueprints.Aws;

/// <summary>Turns a target of a load balancer into the inputs of its target group.</summary>
static class TargetGroupSettings
{
    // What a check expects unless it is told otherwise; gRPC's own word for it is 0.
    static readonly string Ok = new HealthCheck().SuccessCodes;

    public static LB.TargetGroupArgs Of(TargetGroup target, LoadBalancerArgs wiring)
    {
        var args = new LB.TargetGroupArgs
        {
            VpcId = wiring.Network.VpcId,
            TargetType = wiring.AddressTargets.Contains(target.Fleet) ? "ip" : "instance",
            Protocol = "HTTP",
            Port = wiring.PortOf(target.Fleet),
            DeregistrationDelay = target.DeregistrationDelaySeconds,
            HealthCheck = HealthCheck(target),
            Stickiness = Describe(target.Stickiness),
        };
        if (target.Protocol != TargetProtocol.Http1)
            args.ProtocolVersion = target.Protocol == TargetProtocol.Http2 ? "HTTP2" : "GRPC";
        if (target.SlowStartSeconds > 0)
            args.SlowStart = target.SlowStartSeconds;
        if (target.Algorithm != BalancingAlgorithm.RoundRobin)
            args.LoadBalancingAlgorithmType = Algorithm(target.Algorithm);
        if (target.Algorithm == BalancingAlgorithm.WeightedRandom)
            args.LoadBalancingAnomalyMitigation = target.AnomalyMitigation ? "on" : "off";
        if (target.Health is { } health)
            args.TargetGroupHealth = Health(health);
        return args;
    }

    static TargetGroupHealthCheckArgs HealthCheck(TargetGroup target) => HealthCheck(target.HealthCheck, target.Protocol == TargetProtocol.Grpc && target.HealthCheck.SuccessCodes == Ok ? "0" : target.HealthCheck.SuccessCodes);

    static TargetGroupHealthCheckArgs HealthCheck(HealthCheck check, string codes) => new()
    {
        Enabled = true,
        Protocol = "HTTP",
        Path = check.Path,
        Matcher = codes,
        Interval = check.IntervalSeconds,
        Timeout = check.TimeoutSeconds,
        HealthyThreshold = check.HealthyThreshold,
        UnhealthyThreshold = check.UnhealthyThreshold,
    };

    static TargetGroupStickinessArgs Describe(Stickiness? stickiness) => stickiness switch
    {
        null => new() { Enabled = false, Type = "lb_cookie" },
        { ApplicationCookie: { } cookie } => new() { Enabled = true, Type = "app_cookie", CookieName = cookie, CookieDuration = stickiness.DurationSeconds },
        _ => new() { Enabled = true, Type = "lb_cookie", CookieDuration = stickiness.DurationSeconds },
    };

    static string Algorithm(BalancingAlgorithm algorithm) => algorithm switch
    {
        BalancingAlgorithm.LeastOutstandingRequests => "least_outstanding_requests",
        BalancingAlgorithm.WeightedRandom => "weighted_random",
        _ => "round_robin",
    };

    static TargetGroupTargetGroupHealthArgs Health(TargetHealth health) => new()
    {
        DnsFailover = new TargetGroupTargetGroupHealthDnsFailoverArgs
        {
            MinimumHealthyTargetsCount = health.FailoverBelow.ToString(CultureInfo.InvariantCulture),
            MinimumHealthyTargetsPercentage = Percent(health.FailoverBelowPercent),
        },
        UnhealthyStateRouting = new TargetGroupTargetGroupHealthUnhealthyStateRoutingArgs
        {
            MinimumHealthyTargetsCount = health.UseUnhealthyBelow,
            MinimumHealthyTargetsPercentage = Percent(health.UseUnhealthyBelowPercent),
        },
    };

    static string Percent(int? percent) => percent?.ToString(CultureInfo.InvariantCulture) ?? "off";
}
