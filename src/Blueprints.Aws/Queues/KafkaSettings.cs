using Blueprints.Queues;
using Pulumi;
using Inputs = Pulumi.Aws.Msk.Inputs;
using Msk = Pulumi.Aws.Msk;

namespace Blueprints.Aws;

/// <summary>How an MSK cluster with brokers is told to AWS.</summary>
static class KafkaSettings
{
    public static Msk.ClusterArgs Of(KafkaClusterArgs block, Output<string> securityGroup, Output<string> logGroup, Msk.Configuration? configuration, string? name)
    {
        var spec = block.Spec;
        var args = new Msk.ClusterArgs
        {
            KafkaVersion = spec.KafkaVersion,
            NumberOfBrokerNodes = spec.BrokersPerZone * block.Zones,
            BrokerNodeGroupInfo = Brokers(spec, block.Network, securityGroup),
            ClientAuthentication = new Inputs.ClusterClientAuthenticationArgs { Sasl = new Inputs.ClusterClientAuthenticationSaslArgs { Iam = true }, Unauthenticated = false },
            EncryptionInfo = new Inputs.ClusterEncryptionInfoArgs
            {
                EncryptionInTransit = new Inputs.ClusterEncryptionInfoEncryptionInTransitArgs { ClientBroker = "TLS", InCluster = true },
            },
            EnhancedMonitoring = Monitoring(spec.Monitoring),
            LoggingInfo = new Inputs.ClusterLoggingInfoArgs
            {
                BrokerLogs = new Inputs.ClusterLoggingInfoBrokerLogsArgs { CloudwatchLogs = new Inputs.ClusterLoggingInfoBrokerLogsCloudwatchLogsArgs { Enabled = true, LogGroup = logGroup } },
            },
        };
        if (!BrokerDefaults.IsExpress(spec.BrokerType))
            args.StorageMode = spec.TieredStorage ? "TIERED" : "LOCAL";
        if (configuration is not null)
            args.ConfigurationInfo = new Inputs.ClusterConfigurationInfoArgs { Arn = configuration.Arn, Revision = configuration.LatestRevision };
        if (name is not null)
            args.ClusterName = name;
        return args;
    }

    static Inputs.ClusterBrokerNodeGroupInfoArgs Brokers(KafkaSpec spec, NetworkReference network, Output<string> securityGroup)
    {
        var brokers = new Inputs.ClusterBrokerNodeGroupInfoArgs { InstanceType = spec.BrokerType, ClientSubnets = network.IsolatedSubnetIds, SecurityGroups = [securityGroup] };
        if (!BrokerDefaults.IsExpress(spec.BrokerType))
            brokers.StorageInfo = new Inputs.ClusterBrokerNodeGroupInfoStorageInfoArgs { EbsStorageInfo = Volume(spec) };
        return brokers;
    }

    static Inputs.ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfoArgs Volume(KafkaSpec spec)
    {
        var volume = new Inputs.ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfoArgs { VolumeSize = spec.StorageGiB };
        if (spec.ProvisionedThroughputMibps is { } throughput)
            volume.ProvisionedThroughput = new Inputs.ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfoProvisionedThroughputArgs { Enabled = true, VolumeThroughput = throughput };
        return volume;
    }

    static string Monitoring(KafkaMonitoring level) => level switch
    {
        KafkaMonitoring.PerBroker => "PER_BROKER",
        KafkaMonitoring.PerTopicPerBroker => "PER_TOPIC_PER_BROKER",
        _ => "DEFAULT",
    };
}
