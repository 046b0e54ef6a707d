using Blueprints.Caching;

namespace Blueprints.Cdk;

/// <summary>Makes the serverless caches of a blueprint.</summary>
sealed class ServerlessCacheAssembler : BlockAssembler<ServerlessCacheSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, ServerlessCacheSpec spec) => new ServerlessCache(assembly.Scope, block, new() { Spec = spec, Network = assembly.Network });
}
