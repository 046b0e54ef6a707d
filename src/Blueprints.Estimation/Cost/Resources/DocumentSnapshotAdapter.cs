using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A manual snapshot of a DocumentDB cluster. Rule: DocumentDB pricing page.</summary>
sealed class DocumentSnapshotAdapter : RatedAdapter
{
    public override string Type => "aws:docdb/clusterSnapshot:ClusterSnapshot";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Snapshot storage", "docdb/backup-storage", usage.Of("backup_storage_gb"));
    }
}
