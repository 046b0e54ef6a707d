using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Neptune cluster: its volume, I/O unless I/O-optimized, and backups beyond the first day. Its instances are resources of their own. Rule: Neptune pricing page.</summary>
sealed class GraphDatabaseClusterAdapter : RatedAdapter
{
    public override string Type => "aws:neptune/cluster:Cluster";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var optimized = resource.Text("storageType") == "iopt1";
        yield return RatedLine.Use("Graph storage", optimized ? "neptune/io-optimized/storage" : "neptune/storage", usage.Of("storage_gb"));
        if (!optimized)
            yield return RatedLine.Use("Graph I/O", "neptune/io-requests", usage.Of("monthly_io_requests"));
        if (resource.Number("backupRetentionPeriod") is > 1)
            yield return RatedLine.Use("Graph backup storage", "neptune/backup-storage", usage.Of("backup_storage_gb"));
    }
}
