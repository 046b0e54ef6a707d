using System.Collections.Immutable;
using Blueprints.Entry;

namespace Blueprints.Cdk;

/// <summary>Makes the entry of a blueprint.</summary>
sealed class GlobalEntryAssembler : BlockAssembler<GlobalEntrySpec>
{
    public override int Stage => 4;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, GlobalEntrySpec spec) => new GlobalEntry(assembly.Scope, block, new()
    {
        Spec = spec,
        HostedZoneId = assembly.Wiring.HostedZoneId,
        Balancers =
        [
            .. spec.Balancers.Select(name => Of(assembly.Built(name)!, assembly.Blueprint.Region)),
            .. assembly.Replicas.SelectMany(replica => spec.Balancers.Select(name => Of(replica.Blocks[name], replica.Region))),
        ],
        TrafficShares = Shares(assembly),
    });

    static EntryBalancer Of(BlockConstruct balancer, string region) => balancer is NetworkLoadBalancer network ? network.InRegion(region) : ((LoadBalancer)balancer).InRegion(region);

    static ImmutableDictionary<string, decimal> Shares(BlueprintAssembly assembly) => assembly.Replicas
        .ToImmutableDictionary(replica => replica.Region, replica => replica.TrafficShare)
        .Add(assembly.Blueprint.Region, 1 - assembly.Replicas.Sum(replica => replica.TrafficShare));
}
