using Blueprints.Networking;

namespace Blueprints.Cdk;

/// <summary>Makes the network of a blueprint.</summary>
sealed class NetworkAssembler : BlockAssembler<NetworkSpec>
{
    public override int Stage => 0;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, NetworkSpec spec) =>
        new Network(assembly.Scope, block, new() { Spec = spec, AvailabilityZones = assembly.AvailabilityZones });
}
