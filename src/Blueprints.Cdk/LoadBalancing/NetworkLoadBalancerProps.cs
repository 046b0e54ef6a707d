using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.LoadBalancing;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="NetworkLoadBalancer"/> takes.</summary>
public sealed record NetworkLoadBalancerProps : BlockProps<NetworkLoadBalancerSpec>
{
    /// <summary>Where it is placed: the public subnets, or the private ones if it is internal.</summary>
    public required NetworkReference Network { get; init; }

    /// <summary>The ARN of the ACM certificate for its TLS listeners. Needed if there are any; default: none.</summary>
    public string? CertificateArn { get; init; }

    /// <summary>The Route 53 hosted zone of the spec's domain name. Needed if there is one; default: none.</summary>
    public string? HostedZoneId { get; init; }

    /// <summary>The ports that servers listen on, by block. Default: a fleet's default port.</summary>
    public ImmutableDictionary<string, int> Ports { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The targets that are reached by address instead of by instance: container services. Default: none.</summary>
    public ImmutableArray<string> AddressTargets { get; init; } = [];

    /// <summary>The load balancers that listeners lead to, by block. Default: none.</summary>
    public ImmutableDictionary<string, LoadBalancer> Balancers { get; init; } = ImmutableDictionary<string, LoadBalancer>.Empty;

    internal int PortOf(NetworkListener listener) => listener.TargetPort
        ?? (Balancers.TryGetValue(listener.Target, out var balancer) ? balancer.Port : Ports.GetValueOrDefault(listener.Target, new FleetSpec().Port));

    internal NetworkLoadBalancerProps Wired()
    {
        if (CertificateArn is null && Spec.Listeners.Any(listener => listener.Protocol == NetworkProtocol.Tls))
            throw new ArgumentException("certificateArn is missing; allowed: the ARN of an ACM certificate in its region, for its TLS listeners; request or import one");
        if (HostedZoneId is null && Spec.DomainName is { } domain)
            throw new ArgumentException($"hostedZoneId is missing; allowed: the Route 53 hosted zone of {domain}; pass its id, or remove domainName from the spec");
        return this;
    }
}
