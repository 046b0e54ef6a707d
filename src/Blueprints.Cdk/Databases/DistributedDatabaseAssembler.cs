using Blueprints.Databases;

namespace Blueprints.Cdk;

/// <summary>Makes the distributed databases of a blueprint.</summary>
sealed class DistributedDatabaseAssembler : BlockAssembler<DistributedDatabaseSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, DistributedDatabaseSpec spec) =>
        new DistributedDatabase(assembly.Scope, block, new() { Spec = spec, Network = assembly.Network });
}
