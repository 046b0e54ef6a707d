using Blueprints.Delivery;

namespace Blueprints.Aws;

/// <summary>Makes a CDN of a blueprint, in front of the load balancers and object stores of the blueprint's own region.</summary>
sealed class CdnAssembler : BlockAssembler<CdnSpec>
{
    public override int Stage => 5;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, CdnSpec spec) => new Cdn(assembly.ChildName(block), new()
    {
        Spec = spec,
        Block = block,
        Region = assembly.Blueprint.Region,
        Origins = spec.Origins.ToDictionary(origin => origin, origin => assembly.Built(origin)!),
        Edge = assembly.Edge,
    }, assembly.Child());
}
