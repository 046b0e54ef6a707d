using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A DocumentDB cluster: its volume, I/O unless I/O-optimized, and backups beyond its size. Its instances are resources of their own. Rule: DocumentDB pricing page.</summary>
sealed class DocumentClusterAdapter : RatedAdapter
{
    public override string Type => "aws:docdb/cluster:Cluster";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var optimized = resource.Text("storageType") == "iopt1";
        yield return RatedLine.Use("Document storage", optimized ? "docdb/io-optimized/storage" : "docdb/storage", usage.Of("storage_gb", "data_storage_gb"));
        if (!optimized)
            yield return RatedLine.Use("Document I/O", "docdb/io-requests", usage.Of("monthly_io_requests"));
        yield return RatedLine.Use("Document backup storage", "docdb/backup-storage", usage.Of("backup_storage_gb"));
    }
}
