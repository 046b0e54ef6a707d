using Blueprints.Databases;

namespace Blueprints.Aws;

/// <summary>Makes an RDS instance of a blueprint.</summary>
sealed class DatabaseInstanceAssembler : BlockAssembler<DatabaseInstanceSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, DatabaseInstanceSpec spec) =>
        new DatabaseInstance(assembly.ChildName(block), new() { Spec = spec, Block = block, Network = assembly.Network }, assembly.Child());
}
