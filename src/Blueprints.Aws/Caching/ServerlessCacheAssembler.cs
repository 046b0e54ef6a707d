using Blueprints.Caching;

namespace Blueprints.Aws;

/// <summary>Makes a serverless cache of a blueprint.</summary>
sealed class ServerlessCacheAssembler : BlockAssembler<ServerlessCacheSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, ServerlessCacheSpec spec) =>
        new ServerlessCache(assembly.ChildName(block), new() { Spec = spec, Block = block, Network = assembly.Network }, assembly.Child());
}
