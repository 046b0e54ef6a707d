using Blueprints.Databases;

namespace Blueprints.Cdk;

/// <summary>Makes the RDS instances of a blueprint.</summary>
sealed class DatabaseInstanceAssembler : BlockAssembler<DatabaseInstanceSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, DatabaseInstanceSpec spec) =>
        new DatabaseInstance(assembly.Scope, block, new() { Spec = spec, Network = assembly.Network });
}
