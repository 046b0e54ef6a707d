using Blueprints.Queues;

namespace Blueprints.Observability;

/// <summary>What is worth watching in queues, topics, buses and brokers. A queue's own alarms belong to the queue and tell the same topic.</summary>
static class MessageSignals
{
    public static IEnumerable<Signal> Queue(SignalMaker make)
    {
        yield return make.Make("Depth", "depth", "ApproximateNumberOfMessagesVisible", "Maximum", make.By("QueueName"));
        yield return make.Make("Depth", "in-flight", "ApproximateNumberOfMessagesNotVisible", "Maximum", make.By("QueueName"));
        yield return make.Make("Age of the oldest", "age", "ApproximateAgeOfOldestMessage", "Maximum", make.By("QueueName"));
        yield return make.Make("Dead letters", "dead", "ApproximateNumberOfMessagesVisible", "Maximum", make.By("QueueName", "dlq"));
    }

    public static IEnumerable<Signal> Topic(SignalMaker make)
    {
        yield return make.Make("Published", "published", "NumberOfMessagesPublished", "Sum", make.By("TopicName"));
        yield return make.Make("Failed deliveries", "failed", "NumberOfNotificationsFailed", "Sum", make.By("TopicName"), new(0, 60, 5, "the topic cannot deliver to a subscriber"));
    }

    public static IEnumerable<Signal> Bus(SignalMaker make)
    {
        yield return make.Make("Matched", "matched", "MatchedEvents", "Sum", make.By("EventBusName"));
        yield return make.Make("Failed", "failed", "FailedInvocations", "Sum", make.By("EventBusName"));
    }

    public static IEnumerable<Signal> Kafka(SignalMaker make, KafkaSpec spec)
    {
        var cluster = make.By("Cluster Name");
        if (spec.Serverless)
            yield break;
        yield return make.Make("Controllers", "controllers", "ActiveControllerCount", "Maximum", cluster, new(1, 60, 5, "the cluster has no active controller", Below: true));
        yield return make.Make("Offline partitions", "offline", "OfflinePartitionsCount", "Maximum", cluster, new(0, 60, 5, "partitions have no leader"));
        yield return make.Make("Partitions", "partitions", "GlobalPartitionCount", "Maximum", cluster);
    }

    public static IEnumerable<Signal> RabbitMq(SignalMaker make)
    {
        yield return make.Make("Messages", "ready", "MessageReadyCount", "Maximum", make.By("Broker"), new(10_000, 300, 3, "more than 10,000 messages wait: consumers are behind"));
        yield return make.Make("Connections", "connections", "ConnectionCount", "Maximum", make.By("Broker"));
    }
}
