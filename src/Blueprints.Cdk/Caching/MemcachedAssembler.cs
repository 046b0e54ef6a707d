using Blueprints.Caching;

namespace Blueprints.Cdk;

/// <summary>Makes the Memcached clusters of a blueprint.</summary>
sealed class MemcachedAssembler : BlockAssembler<MemcachedSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, MemcachedSpec spec) => new MemcachedCluster(assembly.Scope, block, new() { Spec = spec, Network = assembly.Network });
}
