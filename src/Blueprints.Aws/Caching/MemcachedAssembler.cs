using Blueprints.Caching;

namespace Blueprints.Aws;

/// <summary>Makes a Memcached cluster of a blueprint.</summary>
sealed class MemcachedAssembler : BlockAssembler<MemcachedSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, MemcachedSpec spec) =>
        new MemcachedCluster(assembly.ChildName(block), new() { Spec = spec, Block = block, Network = assembly.Network }, assembly.Child());
}
