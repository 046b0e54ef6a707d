using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Kinesis data stream: shards provisioned, or on demand by the gigabyte; longer retention and enhanced fan-out. Rule: Kinesis Data Streams pricing page.</summary>
sealed class KinesisStreamAdapter : RatedAdapter
{
    public override string Type => "aws:kinesis/stream:Stream";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage) =>
        resource.Property("streamModeDetails").At("streamMode").Text() == "ON_DEMAND" ? OnDemand(resource, usage) : Provisioned(resource, usage);

    static IEnumerable<RatedLine> OnDemand(GraphResource resource, ResourceUsage usage)
    {
        yield return RatedLine.Fixed("Stream hours (on demand)", "kinesis/on-demand/stream", Month.Hours, "one stream, all month");
        yield return RatedLine.Use("Data ingested", "kinesis/on-demand/ingest", usage.Of("monthly_on_demand_data_in_gb"));
        yield return RatedLine.Use("Data retrieved", "kinesis/on-demand/retrieval", usage.Of("monthly_on_demand_data_out_gb"));
        if (usage.Of("monthly_on_demand_efo_data_out_gb") is { IsKnown: true } fanOut)
            yield return RatedLine.Use("Enhanced fan-out data", "kinesis/on-demand/efo-retrieval", fanOut);
        if (Hours(resource) > Day || usage.Of("monthly_on_demand_extended_retention_gb").IsKnown)
            yield return RatedLine.Use("Extended retention", "kinesis/on-demand/extended-retention", usage.Of("monthly_on_demand_extended_retention_gb"));
        if (Hours(resource) > Week || usage.Of("monthly_on_demand_long_term_retention_gb").IsKnown)
            yield return RatedLine.Use("Long-term retention", "kinesis/on-demand/long-term-retention", usage.Of("monthly_on_demand_long_term_retention_gb"));
    }

    static IEnumerable<RatedLine> Provisioned(GraphResource resource, ResourceUsage usage)
    {
        var shards = resource.Number("shardCount") ?? 1;
        yield return RatedLine.Fixed("Shard hours", "kinesis/provisioned/shard", shards * Month.Hours, $"{shards:0} shards, all month");
        yield return RatedLine.Use("PUT payload units (25 KB)", "kinesis/provisioned/put-payload-units", usage.Of("monthly_provisioned_put_units"));
        if (Hours(resource) > Day)
            yield return RatedLine.Fixed("Extended retention", "kinesis/provisioned/extended-retention", shards * Month.Hours, "each shard's hours again, for 24 hours to 7 days");
        if (Hours(resource) > Week || usage.Of("monthly_provisioned_long_term_retention_gb").IsKnown)
            yield return RatedLine.Use("Long-term retention", "kinesis/provisioned/long-term-retention", usage.Of("monthly_provisioned_long_term_retention_gb"));
        if (usage.Of("monthly_provisioned_long_term_retrieval_gb") is { IsKnown: true } old)
            yield return RatedLine.Use("Retrieval of data older than 7 days", "kinesis/provisioned/long-term-retrieval", old);
        if (usage.Of("monthly_provisioned_efo_data_out_gb") is { IsKnown: true } data)
            yield return RatedLine.Use("Enhanced fan-out data", "kinesis/provisioned/efo-data", data);
        if (usage.Of("monthly_provisioned_efo_consumer_hours") is { IsKnown: true } consumers)
            yield return RatedLine.Use("Enhanced fan-out consumers", "kinesis/provisioned/efo-consumer", consumers);
    }

    static decimal Hours(GraphResource resource) => resource.Number("retentionPeriod") ?? Day;

    const decimal Day = 24;
    const decimal Week = 7 * Day;
}
