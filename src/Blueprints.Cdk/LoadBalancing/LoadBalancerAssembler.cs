using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.LoadBalancing;

namespace Blueprints.Cdk;

/// <summary>Makes the load balancers of a blueprint.</summary>
sealed class LoadBalancerAssembler : BlockAssembler<LoadBalancerSpec>
{
    public override int Stage => 2;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, LoadBalancerSpec spec) => new LoadBalancer(assembly.Scope, block, new()
    {
        Spec = spec,
        Network = assembly.Network,
        CertificateArn = assembly.Wiring.CertificateArn,
        HostedZoneId = assembly.Wiring.HostedZoneId,
        TrustStoreArn = assembly.Wiring.TrustStoreArn,
        SignInSecretArn = assembly.Wiring.SignInSecretArn,
        Ports = assembly.Blueprint.Blocks.OfKind<IServerSpec>().ToImmutableDictionary(fleet => fleet.Name, fleet => fleet.Spec.Port),
        AddressTargets = [.. spec.Targets.Select(target => target.Fleet).Where(assembly.HasAddresses)],
    });
}
