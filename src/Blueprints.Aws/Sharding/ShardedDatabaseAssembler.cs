using Blueprints.Sharding;

namespace Blueprints.Aws;

/// <summary>Makes a sharded database of a blueprint, after the cluster that may be its first shard.</summary>
sealed class ShardedDatabaseAssembler : BlockAssembler<ShardedDatabaseSpec>
{
    public override int Stage => 2;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, ShardedDatabaseSpec spec) => new ShardedDatabase(assembly.ChildName(block), new()
    {
        Spec = spec,
        Block = block,
        Network = assembly.Network,
        Primary = spec.Cluster?.Global is null ? null : (ShardedDatabase?)assembly.PrimaryOf(block),
        SecondaryRegions = assembly.ReplicaRegions,
        FirstShard = spec.FirstShard is { } first ? (AuroraCluster)assembly.Built(first)! : null,
    }, assembly.Child());
}
