using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Managed Service for Apache Flink application: processing units (KPU), one more for orchestration, 50 GB of running storage for each, and durable backups. Rule: Managed Service for Apache Flink pricing page.</summary>
sealed class FlinkApplicationAdapter : RatedAdapter
{
    const decimal StorageForEach = 50;

    public override string Type => "aws:kinesisanalyticsv2/application:Application";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var flink = resource.Text("runtimeEnvironment")?.StartsWith("FLINK", StringComparison.Ordinal) == true;
        var units = usage.Of("kinesis_processing_units");
        yield return RatedLine.Use("Processing unit hours", "flink/kpu-hour", units * Month.Hours);
        if (!flink)
            yield break;
        yield return RatedLine.Fixed("Orchestration unit hours", "flink/kpu-hour", Month.Hours, "one unit, all month");
        yield return RatedLine.Use("Running storage", "flink/running-storage", units * StorageForEach);
        if (usage.Of("durable_application_backup_gb") is { IsKnown: true } backups)
            yield return RatedLine.Use("Durable backups", "flink/backup", backups);
    }
}
