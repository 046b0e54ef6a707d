using Blueprints.Estimation.Cost.Billables;
using Blueprints.Queues;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A Kafka cluster, with brokers or serverless.</summary>
sealed class KafkaBilling : BlockBilling<KafkaSpec>
{
    public override string Type => "aws:msk/cluster:Cluster";

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, KafkaSpec spec, Blueprint blueprint)
    {
        if (spec.Serverless)
        {
            yield return new KafkaServerless { Block = block, Resource = block, Type = "aws:msk/serverlessCluster:ServerlessCluster" };
            yield break;
        }

        var express = BrokerDefaults.IsExpress(spec.BrokerType);
        yield return new KafkaBrokers
        {
            Block = block,
            Resource = block,
            Type = Type,
            BrokerType = spec.BrokerType,
            Brokers = spec.BrokersPerZone * blueprint.Network.Spec.Zones,
            StorageGiB = express ? 0 : spec.StorageGiB,
            MaxStorageGiB = express ? 0 : spec.MaxStorageGiB,
            ThroughputMibps = spec.ProvisionedThroughputMibps ?? 0,
            Tiered = spec.TieredStorage,
        };
        yield return new LogVolume { Block = block, Resource = $"{block}-logs", Type = "aws:cloudwatch/logGroup:LogGroup", RetentionDays = spec.LogRetentionDays };
    }
}
