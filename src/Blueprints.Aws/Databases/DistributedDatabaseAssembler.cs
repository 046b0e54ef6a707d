using Blueprints.Databases;

namespace Blueprints.Aws;

/// <summary>Makes a distributed database of a blueprint.</summary>
sealed class DistributedDatabaseAssembler : BlockAssembler<DistributedDatabaseSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, DistributedDatabaseSpec spec) =>
        new DistributedDatabase(assembly.ChildName(block), new() { Spec = spec, Block = block, Network = assembly.Network }, assembly.Child());
}
