using Blueprints.Validation;

namespace Blueprints.Queues;

/// <summary>
/// Amazon MSK: an event log that many consumers read at their own pace. Private, IAM for authentication, TLS in transit, encrypted at rest. Provisioned brokers in each zone
/// (standard or Express), or serverless.
/// </summary>
public sealed record KafkaSpec : BlockSpec
{
    /// <summary>Whether MSK runs it without brokers to size. Default: no. The broker options then have no meaning.</summary>
    public bool Serverless { get; init; }

    /// <summary>The Kafka version. Default: <c>3.9.x</c>.</summary>
    public string KafkaVersion { get; init; } = "3.9.x";

    /// <summary>The broker type: <c>kafka.…</c>, or <c>express.…</c> for brokers without volumes to size. Default: <c>kafka.m7g.large</c>.</summary>
    public string BrokerType { get; init; } = "kafka.m7g.large";

    /// <summary>Brokers in each zone of the network; 1 to 10. Default: 1. The cluster has as many times the number of zones.</summary>
    public int BrokersPerZone { get; init; } = 1;

    /// <summary>The volume of each broker, in GiB; 1 to 16,384. Default: 100. Express brokers have none.</summary>
    public int StorageGiB { get; init; } = 100;

    /// <summary>The size up to which volumes grow by themselves, in GiB; <see cref="StorageGiB"/> to 16,384. Default: 500. Volumes never shrink.</summary>
    public int MaxStorageGiB { get; init; } = 500;

    /// <summary>Throughput bought for each volume, in MiB a second; 250 to 2,375. Default: none. Needs brokers of 4xlarge or more.</summary>
    public int? ProvisionedThroughputMibps { get; init; }

    /// <summary>Whether older data moves to cheaper storage (tiered storage). Default: no.</summary>
    public bool TieredStorage { get; init; }

    /// <summary>How finely metrics are published. Default: <see cref="KafkaMonitoring.Default"/>, which is free.</summary>
    public KafkaMonitoring Monitoring { get; init; } = KafkaMonitoring.Default;

    /// <summary>Partitions of all topics together, which a serverless cluster pays by the hour; 1 to 2,400. Default: 10.</summary>
    public int Partitions { get; init; } = 10;

    /// <summary>Partitions of a topic that does not say; 1 to 1,000. Default: 6.</summary>
    public int DefaultPartitions { get; init; } = 6;

    /// <summary>Hours that a message is kept; 1 to 87,600. Default: 168, a week.</summary>
    public int RetentionHours { get; init; } = 168;

    /// <summary>Days that broker logs are kept in CloudWatch, one of those that it allows. Default: 30.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>Consumer groups that a monitor alarms on when they are too far behind; at most 50. Default: none. Names of groups belong to the application, so none are guessed.</summary>
    public ValueList<KafkaConsumerGroup> ConsumerGroups { get; init; } = [];

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        var express = BrokerDefaults.IsExpress(BrokerType);
        if (!express && !BrokerType.StartsWith("kafka.", StringComparison.Ordinal))
            problems.Add("brokerType", $"\"{BrokerType}\"", "a broker type such as kafka.m7g.large or express.m7g.large", "correct it");
        if (KafkaVersion.Length == 0)
            problems.Add("kafkaVersion", "\"\"", "a version such as 3.9.x", "give one");
        problems.Range("brokersPerZone", BrokersPerZone, 1, 10);
        problems.Range("storageGiB", StorageGiB, 1, 16_384);
        problems.Range("maxStorageGiB", MaxStorageGiB, 1, 16_384);
        if (MaxStorageGiB < StorageGiB)
            problems.Add("maxStorageGiB", $"{MaxStorageGiB}", $"storageGiB ({StorageGiB}) to 16384", "raise it or lower storageGiB");
        problems.Range("provisionedThroughputMibps", ProvisionedThroughputMibps ?? 250, 250, 2_375);
        if (express && (TieredStorage || ProvisionedThroughputMibps is not null))
            problems.Add("brokerType", $"\"{BrokerType}\"", "a kafka.… type where storage is tiered or has throughput of its own", "change the type, or remove the storage option");
        problems.Defined("monitoring", Monitoring);
        problems.Range("partitions", Partitions, 1, 2_400);
        problems.Range("defaultPartitions", DefaultPartitions, 1, 1_000);
        problems.Range("retentionHours", RetentionHours, 1, 87_600);
        LogRetention.Validate(problems, "logRetentionDays", LogRetentionDays);
        problems.Range("consumerGroups.count", ConsumerGroups.Count, 0, 50);
        problems.Unique("consumerGroups", ConsumerGroups.Select(group => group.Name));
        for (var i = 0; i < Math.Min(ConsumerGroups.Count, 50); i++)
            ConsumerGroups[i].Validate(problems.At($"consumerGroups[{i}]"));
    }
}
