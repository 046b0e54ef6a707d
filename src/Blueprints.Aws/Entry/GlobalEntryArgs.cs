using System.Collections.Immutable;
using Blueprints.Entry;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="GlobalEntry"/> takes.</summary>
public sealed class GlobalEntryArgs : BlockArgs<GlobalEntrySpec>
{
    /// <summary>The load balancers to lead to, those of the main region first: each of the spec's balancers in each region.</summary>
    public required ImmutableArray<EntryBalancer> Balancers { get; init; }

    /// <summary>The regions' shares of the traffic, from 0 to 1, that weighted routing follows. Default: equal shares.</summary>
    public ImmutableDictionary<string, decimal> TrafficShares { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>The Route 53 hosted zone of the spec's domain name. Needed if the spec has one and no zone of its own; default: none.</summary>
    [Input("hostedZoneId")]
    public Input<string>? HostedZoneId { get; init; }

    /// <summary>The regions, the main one first.</summary>
    [Input("regions")]
    internal ImmutableArray<string> Regions => [.. Balancers.Select(balancer => balancer.Region).Distinct()];

    /// <exception cref="ArgumentException">Something that the spec needs is missing.</exception>
    internal GlobalEntryArgs Wired()
    {
        foreach (var (region, balancer) in Regions.SelectMany(region => Spec.Balancers.Select(balancer => (region, balancer))))
        {
            if (Balancers.Count(candidate => candidate.Region == region && candidate.Balancer == balancer) != 1)
                throw new ArgumentException($"balancers has no single \"{balancer}\" of {region}; allowed: each of {string.Join(", ", Spec.Balancers)} once in each region; pass it by LoadBalancer.InRegion");
        }

        if (Regions.IsEmpty)
            throw new ArgumentException($"balancers is empty; allowed: \"{Spec.Target}\" of each region; pass them by LoadBalancer.InRegion");
        if (Spec.Mode == EntryMode.ActivePassive && Regions.Length == 1)
            throw new ArgumentException($"balancers has region {Regions[0]} only; allowed: two regions with mode activePassive; pass those of the other one");
        if (Spec.DomainName is { } name && !Spec.OwnZone && HostedZoneId is null)
            throw new ArgumentException($"hostedZoneId is missing; allowed: the Route 53 hosted zone of {name}; pass its id, or set ownZone in the spec");
        return this;
    }
}
