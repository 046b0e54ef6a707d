using Blueprints.Caching;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A Memcached cluster's nodes.</summary>
sealed class MemcachedBilling : BlockBilling<MemcachedSpec>
{
    public override string Type => "aws:elasticache/cluster:Cluster";

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, MemcachedSpec spec, Blueprint blueprint) =>
        [new MemcachedNodes { Block = block, Resource = block, Type = Type, NodeType = spec.NodeType, Nodes = spec.Nodes }];

    protected override IEnumerable<(string Property, string Type)> MachineTypes(MemcachedSpec spec) => [("nodeType", spec.NodeType)];
}
