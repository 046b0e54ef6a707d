using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.LoadBalancing;

namespace Blueprints.Aws;

/// <summary>Makes a load balancer of a blueprint; its target groups listen on the fleets' ports.</summary>
sealed class LoadBalancerAssembler : BlockAssembler<LoadBalancerSpec>
{
    public override int Stage => 2;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, LoadBalancerSpec spec) => new LoadBalancer(assembly.ChildName(block), new()
    {
        Spec = spec,
        Block = block,
        Network = assembly.Network,
        CertificateArn = assembly.CertificateArn,
        HostedZoneId = assembly.Entry.HostedZoneId,
        TrustStoreArn = assembly.Entry.TrustStoreArn,
        SignInSecret = assembly.Entry.SignInSecret,
        Ports = assembly.Blueprint.Blocks.OfKind<IServerSpec>().ToImmutableDictionary(fleet => fleet.Name, fleet => fleet.Spec.Port),
        AddressTargets = [.. spec.Targets.Select(target => target.Fleet).Where(assembly.HasAddresses)],
    }, assembly.Child());
}
