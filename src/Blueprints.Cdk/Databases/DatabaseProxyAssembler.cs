using Blueprints.Databases;

namespace Blueprints.Cdk;

/// <summary>Makes the connection pools of a blueprint.</summary>
sealed class DatabaseProxyAssembler : BlockAssembler<DatabaseProxySpec>
{
    // After the database.
    public override int Stage => 2;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, DatabaseProxySpec spec) =>
        new DatabaseProxy(assembly.Scope, block, new() { Spec = spec, Network = assembly.Network, Database = (Database)assembly.Built(spec.Database)! });
}
