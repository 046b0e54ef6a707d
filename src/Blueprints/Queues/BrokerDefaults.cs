namespace Blueprints.Queues;

/// <summary>Facts about message brokers that specs, estimates and components share.</summary>
public static class BrokerDefaults
{
    /// <summary>The port of RabbitMQ's AMQP over TLS: 5671.</summary>
    public const int AmqpsPort = 5671;

    /// <summary>The port of Kafka with IAM authentication over TLS: 9098.</summary>
    public const int KafkaIamPort = 9098;

    /// <summary>Nodes of a RabbitMQ cluster: 3.</summary>
    public const int RabbitMqClusterNodes = 3;

    /// <summary>Whether a Kafka broker type is an Express broker, which has no volumes to size: <c>express.m7g.large</c>.</summary>
    /// <param name="brokerType">The broker type.</param>
    public static bool IsExpress(string brokerType) => brokerType.StartsWith("express.", StringComparison.Ordinal);

    /// <summary>Copies of each Kafka partition: one in each zone, at most three.</summary>
    /// <param name="zones">Zones of the network, 2 to 3.</param>
    public static int KafkaReplication(int zones) => Math.Min(3, zones);

    /// <summary>The Kafka server properties of a cluster: no topic by accident, a copy in each zone, a write acknowledged by all but one of them.</summary>
    /// <param name="spec">The cluster.</param>
    /// <param name="zones">Zones of the network.</param>
    public static string KafkaProperties(KafkaSpec spec, int zones)
    {
        var copies = KafkaReplication(zones);
        return string.Join('\n',
            "auto.create.topics.enable=false",
            FormattableString.Invariant($"default.replication.factor={copies}"),
            FormattableString.Invariant($"min.insync.replicas={Math.Max(1, copies - 1)}"),
            FormattableString.Invariant($"num.partitions={spec.DefaultPartitions}"),
            FormattableString.Invariant($"log.retention.hours={spec.RetentionHours}"),
            "");
    }
}
