using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A CloudWatch log group: data taken in by log class, kept, and searched. Kept data is billed compressed, which AWS puts at 15 % of what came in. Rule: CloudWatch pricing page.</summary>
sealed class LogGroupAdapter : RatedAdapter
{
    public override string Type => "aws:cloudwatch/logGroup:LogGroup";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var infrequent = resource.Text("logGroupClass") == "INFREQUENT_ACCESS";
        yield return RatedLine.Use("Logs taken in", infrequent ? "cloudwatch/logs/ingest-infrequent-access" : "cloudwatch/logs/ingest", usage.Of("monthly_data_ingested_gb", "monthly_gb_data_ingestion"));
        yield return RatedLine.Use("Logs kept", "cloudwatch/logs/storage", usage.Of("storage_gb", "monthly_gb_data_storage"));
        if (usage.Of("monthly_data_scanned_gb", "monthly_gb_data_scanned") is { IsKnown: true } scanned)
            yield return RatedLine.Use("Logs searched (Insights)", "cloudwatch/logs/insights-query", scanned);
    }
}
