using System.Globalization;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Blueprints.LoadBalancing;
using AlpnPolicy = Blueprints.LoadBalancing.AlpnPolicy;
using NetworkListener = Blueprints.LoadBalancing.NetworkListener;

namespace Blueprints.Cdk;

/// <summary>The target group of a listener of a network load balancer.</summary>
static class NetworkTargetSettings
{
    public static CfnTargetGroupProps Of(NetworkListener listener, NetworkLoadBalancerProps wiring)
    {
        var isBalancer = wiring.Balancers.TryGetValue(listener.Target, out var balancer);
        var check = listener.HealthCheck;
        return new()
        {
            VpcId = wiring.Network.VpcId,
            TargetType = isBalancer ? "alb" : wiring.AddressTargets.Contains(listener.Target) ? "ip" : "instance",
            Protocol = listener.Protocol == NetworkProtocol.Tls ? "TCP" : NetworkNames.Of(listener.Protocol),
            Port = wiring.PortOf(listener),
            HealthCheckEnabled = true,
            HealthCheckProtocol = check.Path is null ? "TCP" : isBalancer ? "HTTPS" : "HTTP",
            HealthCheckPort = check.Port?.ToString(CultureInfo.InvariantCulture) ?? "traffic-port",
            HealthCheckPath = check.Path,
            HealthCheckIntervalSeconds = check.IntervalSeconds,
            HealthCheckTimeoutSeconds = check.TimeoutSeconds,
            HealthyThresholdCount = check.HealthyThreshold,
            UnhealthyThresholdCount = check.UnhealthyThreshold,
            Targets = isBalancer ? new[] { new CfnTargetGroup.TargetDescriptionProperty { Id = balancer!.Balancer.Ref, Port = wiring.PortOf(listener) } } : null,
            TargetGroupAttributes = isBalancer
                ? null
                : Attributes(listener).Select(attribute => new CfnTargetGroup.TargetGroupAttributeProperty { Key = attribute.Key, Value = attribute.Value }).ToArray(),
        };
    }

    static IEnumerable<(string Key, string Value)> Attributes(NetworkListener listener)
    {
        yield return ("deregistration_delay.timeout_seconds", listener.DeregistrationDelaySeconds.ToString(CultureInfo.InvariantCulture));
        yield return ("deregistration_delay.connection_termination.enabled", Flag(listener.CloseOnDeregistration));
        if (listener.PreserveClientAddress is { } preserve)
            yield return ("preserve_client_ip.enabled", Flag(preserve));
        if (listener.ProxyProtocol)
            yield return ("proxy_protocol_v2.enabled", "true");
        if (listener.Protocol != NetworkProtocol.Tls)
            yield return ("stickiness.enabled", Flag(listener.StickyAddresses));
        if (listener.Protocol != NetworkProtocol.Tls && listener.StickyAddresses)
            yield return ("stickiness.type", "source_ip");
        if (!listener.CloseOnUnhealthy)
            yield return ("target_health_state.unhealthy.connection_termination.enabled", "false");
    }

    static string Flag(bool value) => value ? "true" : "false";
}
