using Blueprints.Compute;

namespace Blueprints.Cdk;

/// <summary>Makes the fleets of a blueprint.</summary>
sealed class FleetAssembler : BlockAssembler<FleetSpec>
{
    public override int Stage => 4;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, FleetSpec spec) => new WebFleet(assembly.Scope, block, new()
    {
        Spec = spec,
        Network = assembly.Network,
        Targets = ServerSurroundings.Targets(assembly, block),
        Queues = ServerSurroundings.Queues(assembly, spec),
        Environment = ServerSurroundings.Environment(assembly, block),
    });
}
