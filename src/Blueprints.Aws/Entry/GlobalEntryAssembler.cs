using System.Collections.Immutable;
using Blueprints.Entry;

namespace Blueprints.Aws;

/// <summary>Makes the entry of a blueprint, in front of the load balancers of all its regions.</summary>
sealed class GlobalEntryAssembler : BlockAssembler<GlobalEntrySpec>
{
    public override int Stage => 4;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, GlobalEntrySpec spec) => new GlobalEntry(assembly.ChildName(block), new()
    {
        Spec = spec,
        Block = block,
        HostedZoneId = assembly.Entry.HostedZoneId,
        Balancers =
        [
            .. spec.Balancers.Select(name => Of(assembly.Built(name)!, assembly.Blueprint.Region)),
            .. assembly.Replicas.SelectMany(replica => spec.Balancers.Select(name => Of(replica.Blocks[name], replica.Region))),
        ],
        TrafficShares = Shares(assembly),
    }, assembly.Child());

    static EntryBalancer Of(BlockComponent balancer, string region) => balancer is NetworkLoadBalancer network ? network.InRegion(region) : ((LoadBalancer)balancer).InRegion(region);

    static ImmutableDictionary<string, decimal> Shares(BlueprintAssembly assembly) => assembly.Replicas
        .ToImmutableDictionary(replica => replica.Region, replica => replica.TrafficShare)
        .Add(assembly.Blueprint.Region, 1 - assembly.Replicas.Sum(replica => replica.TrafficShare));
}
