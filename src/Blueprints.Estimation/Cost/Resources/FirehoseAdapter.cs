using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using System.Text.Json;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Firehose delivery stream: data ingested, in 5 KB steps for direct puts; conversion of formats, partitioning and delivery into a VPC. Rule: Amazon Data Firehose pricing page.</summary>
sealed class FirehoseAdapter : RatedAdapter
{
    public override string Type => "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var data = usage.Of("monthly_data_ingested_gb");
        var target = resource.Property("extendedS3Configuration");
        yield return RatedLine.Use("Data ingested", "firehose/ingest", data);
        if (target.At("dataFormatConversionConfiguration") is { } conversion && !IsOff(conversion))
            yield return RatedLine.Use("Format conversion", "firehose/format-conversion", data);
        if (target.At("dynamicPartitioningConfiguration", "enabled").IsTrue())
            yield return RatedLine.Use("Dynamic partitioning", "firehose/dynamic-partitioning", data);
        if (resource.Property("opensearchConfiguration").At("vpcConfig") is { } vpc)
        {
            JsonElement? network = vpc;
            var zones = Math.Max(1, network.Items("subnetIds").Count());
            yield return RatedLine.Use("Data delivered into the VPC", "firehose/vpc-delivery", data);
            yield return RatedLine.Fixed("VPC delivery, hours in each zone", "firehose/vpc-delivery/hour", zones * Month.Hours, $"{zones} zones, all month");
        }
    }

    static bool IsOff(JsonElement conversion) => ((JsonElement?)conversion).At("enabled") is { ValueKind: JsonValueKind.False };
}
