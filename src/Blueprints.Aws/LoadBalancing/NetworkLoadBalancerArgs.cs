using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="NetworkLoadBalancer"/> takes.</summary>
public sealed class NetworkLoadBalancerArgs : BlockArgs<NetworkLoadBalancerSpec>
{
    /// <summary>Where it is placed: its public subnets, or its private ones if the spec says internal.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The number of the network's zones; as many addresses are made where they are static. Default: 2.</summary>
    public int Zones { get; init; } = 2;

    /// <summary>The ARN of the ACM certificate, in the same region, that TLS listeners present. Needed if there are any; default: none.</summary>
    [Input("certificateArn")]
    public Input<string>? CertificateArn { get; init; }

    /// <summary>The Route 53 hosted zone of the spec's domain name. Needed if the spec has one; default: none.</summary>
    [Input("hostedZoneId")]
    public Input<string>? HostedZoneId { get; init; }

    /// <summary>The port of each fleet behind it, by the fleet's block name. Default: 8080, as a fleet's.</summary>
    [Input("ports")]
    public ImmutableDictionary<string, int> Ports { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The blocks behind it whose targets are addresses and not instances: container services. Default: none.</summary>
    public ImmutableArray<string> AddressTargets { get; init; } = [];

    /// <summary>The load balancers behind it, by block name. Default: none.</summary>
    public ImmutableDictionary<string, LoadBalancer> Balancers { get; init; } = ImmutableDictionary<string, LoadBalancer>.Empty;

    internal int PortOf(NetworkListener listener) => listener.TargetPort
        ?? (Balancers.TryGetValue(listener.Target, out var balancer) ? balancer.Port : Ports.GetValueOrDefault(listener.Target, new FleetSpec().Port));

    /// <exception cref="ArgumentException">Something that the spec needs is missing.</exception>
    internal NetworkLoadBalancerArgs Wired()
    {
        if (CertificateArn is null && Spec.Listeners.Any(listener => listener.Protocol == NetworkProtocol.Tls))
            throw new ArgumentException("certificateArn is missing; allowed: the ARN of an ACM certificate in its region, for its TLS listeners; request or import one");
        if (HostedZoneId is null && Spec.DomainName is { } domain)
            throw new ArgumentException($"hostedZoneId is missing; allowed: the Route 53 hosted zone of {domain}; pass its id, or remove domainName from the spec");
        return this;
    }
}
