using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A MemoryDB cluster: every node of every shard, and its snapshots. Rule: MemoryDB pricing page.</summary>
sealed class MemoryDatabaseAdapter : RatedAdapter
{
    public override string Type => "aws:memorydb/cluster:Cluster";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var type = resource.Text("nodeType") ?? "unknown";
        var engine = resource.Text("engine") == "valkey" ? "valkey" : "redis";
        var nodes = (resource.Number("numShards") ?? 1) * (1 + (resource.Number("numReplicasPerShard") ?? 1));
        yield return RatedLine.Fixed($"MemoryDB node hours ({type}, {engine})", $"memorydb/{engine}/{type}", nodes * Month.Hours, $"{nodes:0} nodes, all month");
        yield return RatedLine.Use("Data written", $"memorydb/{engine}/data-written", usage.Of("monthly_data_written_gb"));
        // One snapshot of each cluster is free.
        if (resource.Number("snapshotRetentionLimit") is > 1 || usage.Of("snapshot_storage_size_gb").IsKnown)
            yield return RatedLine.Use("Snapshots", "memorydb/backup-storage", usage.Of("snapshot_storage_size_gb"));
    }
}
