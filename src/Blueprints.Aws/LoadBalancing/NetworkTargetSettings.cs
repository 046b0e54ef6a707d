using System.Globalization;
using Blueprints.LoadBalancing;
using Pulumi.Aws.LB.Inputs;
using LB = Pulumi.Aws.LB;

namespace Blueprints.Aws;

/// <summary>Turns a listener of a network load balancer into the inputs of its target group.</summary>
static class NetworkTargetSettings
{
    public static LB.TargetGroupArgs Of(NetworkListener listener, NetworkLoadBalancerArgs wiring)
    {
        var isBalancer = wiring.Balancers.ContainsKey(listener.Target);
        var args = new LB.TargetGroupArgs
        {
            VpcId = wiring.Network.VpcId,
            TargetType = isBalancer ? "alb" : wiring.AddressTargets.Contains(listener.Target) ? "ip" : "instance",
            Protocol = listener.Protocol == NetworkProtocol.Tls ? "TCP" : NetworkNames.Of(listener.Protocol),
            Port = wiring.PortOf(listener),
            HealthCheck = HealthCheck(listener.HealthCheck, isBalancer),
        };
        if (isBalancer)
            return args;
        args.DeregistrationDelay = listener.DeregistrationDelaySeconds;
        args.ConnectionTermination = listener.CloseOnDeregistration;
        if (listener.PreserveClientAddress is { } preserve)
            args.PreserveClientIp = preserve ? "true" : "false";
        if (listener.ProxyProtocol)
            args.ProxyProtocolV2 = true;
        if (listener.Protocol != NetworkProtocol.Tls)
            args.Stickiness = new TargetGroupStickinessArgs { Enabled = listener.StickyAddresses, Type = "source_ip" };
        if (!listener.CloseOnUnhealthy)
            args.TargetHealthStates = [new TargetGroupTargetHealthStateArgs { EnableUnhealthyConnectionTermination = false }];
        return args;
    }

    static TargetGroupHealthCheckArgs HealthCheck(NetworkHealthCheck check, bool isBalancer)
    {
        var args = new TargetGroupHealthCheckArgs
        {
            Enabled = true,
            Protocol = check.Path is null ? "TCP" : isBalancer ? "HTTPS" : "HTTP",
            Port = check.Port?.ToString(CultureInfo.InvariantCulture) ?? "traffic-port",
            Interval = check.IntervalSeconds,
            Timeout = check.TimeoutSeconds,
            HealthyThreshold = check.HealthyThreshold,
            UnhealthyThreshold = check.UnhealthyThreshold,
        };
        if (check.Path is { } path)
            args.Path = path;
        return args;
    }
}
