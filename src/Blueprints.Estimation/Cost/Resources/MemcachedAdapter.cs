using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An ElastiCache cluster of Memcached; those of other engines are read with their replication group.</summary>
sealed class MemcachedAdapter : ResourceAdapter
{
    public override string Type => "aws:elasticache/cluster:Cluster";

    public override bool Reads(GraphResource resource) => resource.Text("engine") == "memcached";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
    [
        new MemcachedNodes
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            NodeType = resource.Text("nodeType") ?? "",
            Nodes = (int)(resource.Number("numCacheNodes") ?? 1),
        },
    ];
}
