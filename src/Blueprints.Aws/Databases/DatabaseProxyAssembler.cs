using Blueprints.Databases;

namespace Blueprints.Aws;

/// <summary>Makes a database proxy of a blueprint.</summary>
sealed class DatabaseProxyAssembler : BlockAssembler<DatabaseProxySpec>
{
    // After the database.
    public override int Stage => 2;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, DatabaseProxySpec spec) => new DatabaseProxy(
        assembly.ChildName(block),
        new() { Spec = spec, Block = block, Network = assembly.Network, Database = (Database)assembly.Built(spec.Database)! },
        assembly.Child());
}
