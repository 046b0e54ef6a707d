using Blueprints.Caching;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An ElastiCache replication group in cluster mode.</summary>
sealed class ReplicationGroupAdapter : ResourceAdapter
{
    public override string Type => "aws:elasticache/replicationGroup:ReplicationGroup";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
    [
        new CacheNodes
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            Engine = resource.Text("engine") == "valkey" ? CacheEngine.Valkey : CacheEngine.Redis,
            NodeType = resource.Text("nodeType") ?? "",
            Shards = (int)(resource.Number("numNodeGroups") ?? 1),
            // Without cluster mode the group says how many nodes it has, the primary among them.
            ReplicasPerShard = (int)(resource.Number("replicasPerNodeGroup") ?? Math.Max(0, (resource.Number("numCacheClusters") ?? 1) - 1)),
            ShardRange = Range(component, "elasticache:replication-group:NodeGroups"),
            ReplicaRange = Range(component, "elasticache:replication-group:Replicas"),
            SnapshotRetentionDays = (int)(resource.Number("snapshotRetentionLimit") ?? 0),
        },
    ];

    static (int Min, int Max)? Range(ComponentView component, string dimension) =>
        component.Siblings("aws:appautoscaling/target:Target").FirstOrDefault(target => target.Text("scalableDimension") == dimension) is { } target
            ? ((int)(target.Number("minCapacity") ?? 0), (int)(target.Number("maxCapacity") ?? 0))
            : null;
}
