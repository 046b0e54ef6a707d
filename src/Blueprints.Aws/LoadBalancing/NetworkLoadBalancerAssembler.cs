using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.LoadBalancing;

namespace Blueprints.Aws;

/// <summary>Makes a network load balancer of a blueprint; its target groups listen on the targets' ports.</summary>
sealed class NetworkLoadBalancerAssembler : BlockAssembler<NetworkLoadBalancerSpec>
{
    public override int Stage => 3;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, NetworkLoadBalancerSpec spec) => new NetworkLoadBalancer(assembly.ChildName(block), new()
    {
        Spec = spec,
        Block = block,
        Network = assembly.Network,
        Zones = assembly.Blueprint.Network.Spec.Zones,
        CertificateArn = assembly.CertificateArn,
        HostedZoneId = assembly.Entry.HostedZoneId,
        Ports = assembly.Blueprint.Blocks.OfKind<IServerSpec>().ToImmutableDictionary(fleet => fleet.Name, fleet => fleet.Spec.Port),
        AddressTargets = [.. spec.Listeners.Select(listener => listener.Target).Where(assembly.HasAddresses)],
        Balancers = spec.Listeners.Select(listener => listener.Target).Distinct().Select(target => (target, assembly.Built(target) as LoadBalancer))
            .Where(target => target.Item2 is not null).ToImmutableDictionary(target => target.target, target => target.Item2!),
    }, assembly.Child());
}
