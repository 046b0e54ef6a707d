using Blueprints.Delivery;
using Blueprints.Storage;

namespace Blueprints.Aws;

/// <summary>Makes an object store of a blueprint.</summary>
sealed class ObjectStoreAssembler : BlockAssembler<ObjectStoreSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, ObjectStoreSpec spec) =>
        new ObjectStore(assembly.ChildName(block), new()
        {
            Spec = spec,
            Block = block,
            ServedByCdn = assembly.Blueprint.Blocks.OfKind<CdnSpec>().Any(cdn => cdn.Spec.Origins.Contains(block)),
        }, assembly.Child());
}
