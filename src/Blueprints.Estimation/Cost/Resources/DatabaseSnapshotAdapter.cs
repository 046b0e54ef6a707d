using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A manual snapshot of an RDS instance, billed as backup storage. Rule: RDS pricing page.</summary>
sealed class DatabaseSnapshotAdapter : RatedAdapter
{
    public override string Type => "aws:rds/snapshot:Snapshot";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) =>
        [RatedLine.Use("Snapshot storage", "rds/backup-storage", usage.Of("backup_storage_gb"))];
}
