using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.LoadBalancing;

namespace Blueprints.Cdk;

/// <summary>Makes the network load balancers of a blueprint.</summary>
sealed class NetworkLoadBalancerAssembler : BlockAssembler<NetworkLoadBalancerSpec>
{
    public override int Stage => 3;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, NetworkLoadBalancerSpec spec) => new NetworkLoadBalancer(assembly.Scope, block, new()
    {
        Spec = spec,
        Network = assembly.Network,
        CertificateArn = assembly.Wiring.CertificateArn,
        HostedZoneId = assembly.Wiring.HostedZoneId,
        Ports = assembly.Blueprint.Blocks.OfKind<IServerSpec>().ToImmutableDictionary(fleet => fleet.Name, fleet => fleet.Spec.Port),
        AddressTargets = [.. spec.Listeners.Select(listener => listener.Target).Where(assembly.HasAddresses)],
        Balancers = spec.Listeners.Select(listener => listener.Target).Distinct().Where(target => assembly.Built(target) is LoadBalancer)
            .ToImmutableDictionary(target => target, target => (LoadBalancer)assembly.Built(target)!),
    });
}
