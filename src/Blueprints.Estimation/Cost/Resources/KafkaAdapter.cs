using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An MSK cluster with brokers; the scaling target beside it says how far its volumes grow.</summary>
sealed class KafkaAdapter : ResourceAdapter
{
    public override string Type => "aws:msk/cluster:Cluster";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var nodes = resource.Property("brokerNodeGroupInfo");
        var volume = nodes.At("storageInfo", "ebsStorageInfo");
        var size = (int)(volume.At("volumeSize").Number() ?? 0);
        var scaling = component.Siblings(ReaderScalingAdapter.TypeToken).FirstOrDefault(target => target.Text("scalableDimension") == "kafka:broker-storage:VolumeSize");
        yield return new KafkaBrokers
        {
            Block = component.Block,
            Resource = resource.Name,
            Type = Type,
            BrokerType = nodes.At("instanceType").Text() ?? "",
            Brokers = (int)(resource.Number("numberOfBrokerNodes") ?? 0),
            StorageGiB = size,
            MaxStorageGiB = (int)(scaling?.Number("maxCapacity") ?? size),
            ThroughputMibps = (int)(volume.At("provisionedThroughput", "volumeThroughput").Number() ?? 0),
            Tiered = resource.Text("storageMode") == "TIERED",
        };
    }
}
