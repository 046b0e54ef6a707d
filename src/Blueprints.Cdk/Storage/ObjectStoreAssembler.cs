using Blueprints.Storage;

namespace Blueprints.Cdk;

/// <summary>Makes the object stores of a blueprint.</summary>
sealed class ObjectStoreAssembler : BlockAssembler<ObjectStoreSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, ObjectStoreSpec spec) => new ObjectStore(assembly.Scope, block, new() { Spec = spec });
}
