using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A snapshot of a Managed Service for Apache Flink application. Rule: Managed Service for Apache Flink pricing page.</summary>
sealed class FlinkSnapshotAdapter : RatedAdapter
{
    public override string Type => "aws:kinesisanalyticsv2/applicationSnapshot:ApplicationSnapshot";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Durable backups", "flink/backup", usage.Of("durable_application_backup_gb"));
    }
}
