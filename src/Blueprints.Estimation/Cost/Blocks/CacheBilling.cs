using Blueprints.Caching;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A cache's nodes and snapshots.</summary>
sealed class CacheBilling : BlockBilling<CacheSpec>
{
    public override string Type => "aws:elasticache/replicationGroup:ReplicationGroup";

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, CacheSpec spec, Blueprint blueprint) =>
    [
        new CacheNodes
        {
            Block = block,
            Resource = block,
            Type = Type,
            Engine = spec.Engine,
            NodeType = spec.NodeType,
            Shards = spec.Shards,
            ReplicasPerShard = spec.ReplicasPerShard,
            ShardRange = spec.ShardScaling is { } shards ? (shards.MinShards, shards.MaxShards) : null,
            ReplicaRange = spec.ReplicaScaling is { } replicas ? (replicas.MinReplicas, replicas.MaxReplicas) : null,
            SnapshotRetentionDays = spec.SnapshotRetentionDays,
        },
        .. spec.Logs.Select(log => new LogVolume { Block = block, Resource = $"{block}-{(log == CacheLog.Slow ? "slow" : "engine")}-log", Type = "aws:cloudwatch/logGroup:LogGroup", RetentionDays = spec.LogRetentionDays }),
    ];

    protected override IEnumerable<(string Property, string Type)> MachineTypes(CacheSpec spec) => [("nodeType", spec.NodeType)];
}
