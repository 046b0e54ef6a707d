using Blueprints.Sharding;

namespace Blueprints.Cdk;

/// <summary>Makes the sharded databases of a blueprint.</summary>
sealed class ShardedDatabaseAssembler : BlockAssembler<ShardedDatabaseSpec>
{
    public override int Stage => 2;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, ShardedDatabaseSpec spec) => new ShardedDatabase(assembly.Scope, block, new()
    {
        Spec = spec,
        Network = assembly.Network,
        Primary = spec.Cluster?.Global is null ? null : (ShardedDatabase?)assembly.PrimaryOf(block),
        SecondaryRegions = assembly.ReplicaRegions,
        FirstShard = spec.FirstShard is { } first ? (AuroraCluster)assembly.Built(first)! : null,
    });
}
