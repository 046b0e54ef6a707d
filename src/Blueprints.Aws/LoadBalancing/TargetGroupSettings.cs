using System.Globalization;
using Blueprints.LoadBalancing;
using Pulumi.Aws.LB.Inputs;
using LB = Pulumi.Aws.LB;

namespace Blueprints.Aws;

/// <summary>Turns a target of a load balancer into the inputs of its target group.</summary>
static class TargetGroupSettings
{
    public static LB.TargetGroupArgs Of(TargetGroup target, LoadBalancerArgs wiring)
    {
        var args = new LB.TargetGroupArgs
        {
            VpcId = wiring.Network.VpcId,
            TargetType = wiring.AddressTargets.Contains(target.Fleet) ? "ip" : "instance",
            Protocol = "HTTP",
            Port = wiring.PortOf(target.Fleet),
            DeregistrationDelay = target.DeregistrationDelaySeconds,
            HealthCheck = HealthCheck(target.HealthCheck),
            Stickiness = Describe(target.Stickiness),
        };
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

    static TargetGroupHealthCheckArgs HealthCheck(HealthCheck check) => new()
    {
        Enabled = true,
        Protocol = "HTTP",
        Path = check.Path,
        Matcher = check.SuccessCodes,
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
