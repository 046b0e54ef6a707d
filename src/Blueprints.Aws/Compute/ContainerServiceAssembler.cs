using Blueprints.Compute;

namespace Blueprints.Aws;

/// <summary>Makes a container service of a blueprint: it joins the balancers that name it and is told about the blocks that it calls.</summary>
sealed class ContainerServiceAssembler : BlockAssembler<ContainerServiceSpec>
{
    public override int Stage => 4;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, ContainerServiceSpec spec) => new ContainerService(assembly.ChildName(block), new()
    {
        Spec = spec,
        Block = block,
        Network = assembly.Network,
        Targets = ServerSurroundings.Targets(assembly, block),
        Queues = ServerSurroundings.Queues(assembly, spec),
        Environment = ServerSurroundings.Environment(assembly, block),
    }, assembly.Child());
}
