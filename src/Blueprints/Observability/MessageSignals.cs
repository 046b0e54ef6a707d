namespace Blueprints.Observability;

/// <summary>What is worth watching in queues, topics and brokers. A queue's own alarms belong to the queue and tell the same topic.</summary>
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

    public static IEnumerable<Signal> RabbitMq(SignalMaker make)
    {
        yield return make.Make("Messages", "ready", "MessageReadyCount", "Maximum", make.By("Broker"), new(10_000, 300, 3, "more than 10,000 messages wait: consumers are behind"));
        // Beyond its memory limit a broker blocks publishers; below its disk limit it takes nothing.
        yield return make.Share("Memory, % of its limit", "memory", "RabbitMQMemUsed", "RabbitMQMemLimit", "Maximum", make.By("Broker"), new(80, 60, 5, "the broker nears the memory at which it blocks publishers"));
        yield return make.Share("Free disk, % of its limit", "disk", "RabbitMQDiskFree", "RabbitMQDiskFreeLimit", "Minimum", make.By("Broker"), new(200, 60, 5, "the broker nears the free disk at which it blocks publishers", Below: true));
        yield return make.Make("Connections", "connections", "ConnectionCount", "Maximum", make.By("Broker"));
    }
}
