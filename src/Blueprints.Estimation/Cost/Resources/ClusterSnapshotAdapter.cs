using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A manual snapshot of an Aurora cluster, billed as backup storage. Rule: Aurora pricing page.</summary>
sealed class ClusterSnapshotAdapter : RatedAdapter
{
    public override string Type => "aws:rds/clusterSnapshot:ClusterSnapshot";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) =>
        [RatedLine.Use("Snapshot storage", "aurora/backup-storage", usage.Of("backup_storage_gb"))];
}
