using Blueprints.Caching;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An ElastiCache cluster: nodes of Memcached, or one node of Redis or Valkey. A member of a replication group is read with its group.</summary>
sealed class MemcachedAdapter : ResourceAdapter
{
    public override string Type => "aws:elasticache/cluster:Cluster";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        if (resource.Property("replicationGroupId") is not null)
            yield break;
        if (resource.Text("engine") is "redis" or "valkey")
        {
            yield return new CacheNodes
            {
                Block = component.Block,
                Resource = resource.Name,
                Type = Type,
                Engine = resource.Text("engine") == "valkey" ? CacheEngine.Valkey : CacheEngine.Redis,
                NodeType = resource.Text("nodeType") ?? "",
                Shards = 1,
                ReplicasPerShard = 0,
                SnapshotRetentionDays = (int)(resource.Number("snapshotRetentionLimit") ?? 0),
            };
            yield break;
        }

        yield return new MemcachedNodes
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            NodeType = resource.Text("nodeType") ?? "",
            Nodes = (int)(resource.Number("numCacheNodes") ?? 1),
        };
    }
}
