using System.Collections.Immutable;
using Blueprints.Delivery;

namespace Blueprints.Cdk;

/// <summary>Makes the CDNs of a blueprint.</summary>
sealed class CdnAssembler : BlockAssembler<CdnSpec>
{
    public override int Stage => 5;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, CdnSpec spec) => new Cdn(assembly.Scope, block, new()
    {
        Spec = spec,
        Region = assembly.Blueprint.Region,
        Origins = spec.Origins.ToImmutableDictionary(origin => origin, origin => assembly.Built(origin)!),
        Edge = assembly.Wiring.Edge,
    });
}
