using System.Collections.Immutable;
using Blueprints.Entry;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="GlobalEntry"/> takes.</summary>
public sealed record GlobalEntryProps : BlockProps<GlobalEntrySpec>
{
    /// <summary>The load balancers that it leads to, each once in each region; the main region first: <c>balancer.InRegion("us-east-1")</c>.</summary>
    public required ImmutableArray<EntryBalancer> Balancers { get; init; }

    /// <summary>The part of the users of each region, 0 to 1, by region code. Default: all alike.</summary>
    public ImmutableDictionary<string, decimal> TrafficShares { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>The Route 53 hosted zone of the domain name. Needed if there is one and the entry makes no zone of its own; default: none.</summary>
    public string? HostedZoneId { get; init; }

    internal ImmutableArray<string> Regions => [.. Balancers.Select(balancer => balancer.Region).Distinct()];

    internal GlobalEntryProps Wired()
    {
        foreach (var (region, balancer) in Regions.SelectMany(region => Spec.Balancers.Select(balancer => (region, balancer))))
        {
            if (Balancers.Count(candidate => candidate.Region == region && candidate.Balancer == balancer) != 1)
                throw new ArgumentException($"balancers has no single \"{balancer}\" of {region}; allowed: each of {string.Join(", ", Spec.Balancers)} once in each region; pass it by LoadBalancer.InRegion");
        }

        if (Regions.IsEmpty)
            throw new ArgumentException($"balancers is empty; allowed: \"{Spec.Target}\" of each region; pass them by LoadBalancer.InRegion");
        if (Spec.Accelerator?.FlowLogDays > 0)
            throw new NotSupportedException($"accelerator.flowLogDays is {Spec.Accelerator.FlowLogDays}; allowed: 0, because CloudFormation cannot turn flow logs on; remove it, or deploy with Pulumi");
        if (Spec.Mode == EntryMode.ActivePassive && Regions.Length == 1)
            throw new ArgumentException($"balancers has region {Regions[0]} only; allowed: two regions with mode activePassive; pass those of the other one");
        if (Spec.DomainName is { } name && !Spec.OwnZone && HostedZoneId is null)
            throw new ArgumentException($"hostedZoneId is missing; allowed: the Route 53 hosted zone of {name}; pass its id, or set ownZone in the spec");
        return this;
    }
}
