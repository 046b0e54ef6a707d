using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A manual snapshot of a Neptune cluster. Rule: Neptune pricing page.</summary>
sealed class GraphDatabaseSnapshotAdapter : RatedAdapter
{
    public override string Type => "aws:neptune/clusterSnapshot:ClusterSnapshot";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Snapshot storage", "neptune/backup-storage", usage.Of("backup_storage_gb"));
    }
}
