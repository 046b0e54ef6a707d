using Blueprints.Queues;

namespace Blueprints.ParityTests;

/// <summary>Queues, topics, buses and brokers cost the same as designed and as deployed.</summary>
public class QueuesAndEventsParityTests
{
    public static TheoryData<string> Brokers => ["rabbit", "rabbit-single", "kafka", "kafka-tiered", "kafka-express", "kafka-serverless"];

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 30)]
    public Task A_fan_out_costs_what_it_was_designed_to(bool fifo, int archiveDays) =>
        Parity.Holds(QueuesAndEvents.FanOut(new() { Fifo = fifo, ReceiveWaitSeconds = 10 }, QueuesAndEvents.Topic(fifo), QueuesAndEvents.Bus(archiveDays)), 2_000_000);

    [Theory]
    [MemberData(nameof(Brokers))]
    public Task A_broker_costs_what_it_was_designed_to(string broker) => Parity.Holds(QueuesAndEvents.Broker(broker switch
    {
        "rabbit" => new RabbitMqSpec(),
        "rabbit-single" => new RabbitMqSpec { MultiAz = false },
        "kafka" => new KafkaSpec(),
        "kafka-tiered" => new KafkaSpec { BrokerType = "kafka.m7g.4xlarge", TieredStorage = true, ProvisionedThroughputMibps = 300, BrokersPerZone = 2 },
        "kafka-express" => new KafkaSpec { BrokerType = "express.m7g.large", RetentionHours = 24 },
        _ => new KafkaSpec { Serverless = true, Partitions = 40 },
    }), 3_000_000);
}
