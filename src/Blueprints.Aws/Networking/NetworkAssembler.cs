using Blueprints.Networking;

namespace Blueprints.Aws;

/// <summary>Makes the network of a blueprint.</summary>
sealed class NetworkAssembler : BlockAssembler<NetworkSpec>
{
    public override int Stage => 0;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, NetworkSpec spec) =>
        new Network(assembly.ChildName(block), new() { Spec = spec, Block = block, AvailabilityZones = assembly.AvailabilityZones }, assembly.Child());
}
