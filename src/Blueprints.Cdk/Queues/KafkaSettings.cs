using Amazon.CDK;
using Blueprints.Queues;

namespace Blueprints.Cdk;

/// <summary>The properties of Kafka clusters.</summary>
static class KafkaSettings
{
    public static Props Serverless(string name, NetworkReference network, string securityGroup) => new()
    {
        ["ClusterName"] = name,
        ["VpcConfigs"] = new[] { new Props { ["SubnetIds"] = network.IsolatedSubnetIds, ["SecurityGroups"] = new[] { securityGroup } } },
        ["ClientAuthentication"] = new Props { ["Sasl"] = new Props { ["Iam"] = new Props { ["Enabled"] = true } } },
    };

    public static Props Of(string name, KafkaClusterProps block, string securityGroup, string logGroup, CfnResource? configuration)
    {
        var spec = block.Spec;
        return new()
        {
            ["ClusterName"] = name,
            ["KafkaVersion"] = spec.KafkaVersion,
            ["NumberOfBrokerNodes"] = spec.BrokersPerZone * block.Network.IsolatedSubnetIds.Length,
            ["BrokerNodeGroupInfo"] = new Props
            {
                ["InstanceType"] = spec.BrokerType,
                ["ClientSubnets"] = block.Network.IsolatedSubnetIds,
                ["SecurityGroups"] = new[] { securityGroup },
                ["StorageInfo"] = BrokerDefaults.IsExpress(spec.BrokerType) ? null : new Props { ["EBSStorageInfo"] = Volume(spec) },
            },
            ["ClientAuthentication"] = new Props
            {
                ["Sasl"] = new Props { ["Iam"] = new Props { ["Enabled"] = true } },
                ["Unauthenticated"] = new Props { ["Enabled"] = false },
            },
            ["EncryptionInfo"] = new Props { ["EncryptionInTransit"] = new Props { ["ClientBroker"] = "TLS", ["InCluster"] = true } },
            ["EnhancedMonitoring"] = spec.Monitoring switch { KafkaMonitoring.PerBroker => "PER_BROKER", KafkaMonitoring.PerTopicPerBroker => "PER_TOPIC_PER_BROKER", _ => "DEFAULT" },
            ["LoggingInfo"] = new Props { ["BrokerLogs"] = new Props { ["CloudWatchLogs"] = new Props { ["Enabled"] = true, ["LogGroup"] = logGroup } } },
            ["StorageMode"] = BrokerDefaults.IsExpress(spec.BrokerType) ? null : spec.TieredStorage ? "TIERED" : "LOCAL",
            ["ConfigurationInfo"] = configuration is null ? null : new Props { ["Arn"] = configuration.Ref, ["Revision"] = configuration.GetAtt("LatestRevision.Revision") },
        };
    }

    static Props Volume(KafkaSpec spec) => new()
    {
        ["VolumeSize"] = spec.StorageGiB,
        ["ProvisionedThroughput"] = spec.ProvisionedThroughputMibps is { } throughput ? new Props { ["Enabled"] = true, ["VolumeThroughput"] = throughput } : null,
    };
}
