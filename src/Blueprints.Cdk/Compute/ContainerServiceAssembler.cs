using Blueprints.Compute;

namespace Blueprints.Cdk;

/// <summary>Makes the container services of a blueprint.</summary>
sealed class ContainerServiceAssembler : BlockAssembler<ContainerServiceSpec>
{
    public override int Stage => 4;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, ContainerServiceSpec spec) => new ContainerService(assembly.Scope, block, new()
    {
        Spec = spec,
        Network = assembly.Network,
        Targets = ServerSurroundings.Targets(assembly, block),
        Queues = ServerSurroundings.Queues(assembly, spec),
        Environment = ServerSurroundings.Environment(assembly, block),
    });
}
