using Blueprints.Events;
using Blueprints.Networking;
using Blueprints.Observability;
using Blueprints.Queues;

namespace Blueprints.Tests.Observability;

/// <summary>What alarms in brokers, buses and logs.</summary>
public sealed class MessageSignalsTests
{
    static List<Signal> Of(BlockSpec spec, int zones = 2) =>
        [.. Signals.Of(new Blueprint { Name = "one", Blocks = [new("network", new NetworkSpec { Zones = zones, Nat = NatStrategy.None }), new("it", spec)] })];

    [Fact]
    public void Each_broker_of_Kafka_has_an_alarm_on_its_disk()
    {
        var disks = Of(new KafkaSpec { BrokersPerZone = 2 }, zones: 3).Where(signal => signal.Metric == "KafkaDataLogsDiskUsed").ToList();

        disks.Select(signal => signal.Dimensions[1]).Should().Equal(Enumerable.Range(1, 6).Select(broker => new SignalDimension("Broker ID", $"{broker}")));
        disks.Should().OnlyContain(signal => signal.Limit!.Threshold == 85);
    }

    [Fact]
    public void Express_brokers_have_no_disk_to_fill() =>
        Of(new KafkaSpec { BrokerType = "express.m7g.large" }).Select(signal => signal.Metric).Should().Equal("ActiveControllerCount", "GlobalPartitionCount");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Consumers_of_Kafka_may_be_so_far_behind(bool serverless)
    {
        var lag = Of(new KafkaSpec { Serverless = serverless, ConsumerGroups = [new() { Name = "billing", Group = "billing-v2", Topic = "orders", MaxLagSeconds = 60 }] }).Last();

        lag.Limit!.Threshold.Should().Be(60);
        lag.Dimensions.Should().Equal(new SignalDimension("Cluster Name", "{it.id}"), new("Consumer Group", "billing-v2"), new("Topic", "orders"));
        Of(new KafkaSpec { Serverless = serverless }).Should().NotContain(signal => signal.Metric == "EstimatedMaxTimeLag");
    }

    [Fact]
    public void RabbitMQ_tells_before_it_blocks_publishers()
    {
        var shares = Of(new RabbitMqSpec()).Where(signal => signal.Against is not null).ToDictionary(signal => signal.Name);

        (shares["memory"].Metric, shares["memory"].Against, shares["memory"].Limit!.Threshold, shares["memory"].Limit!.Below).Should().Be(("RabbitMQMemUsed", "RabbitMQMemLimit", 80, false));
        (shares["disk"].Metric, shares["disk"].Against, shares["disk"].Limit!.Threshold, shares["disk"].Limit!.Below).Should().Be(("RabbitMQDiskFree", "RabbitMQDiskFreeLimit", 200, true));
        shares.Values.Should().OnlyContain(signal => signal.Metrics == 2);
    }

    [Fact]
    public void Rules_pipes_and_schedules_that_fail_alarm()
    {
        var alarming = Of(new EventBusSpec
        {
            Rules = [new() { Name = "paid", Pattern = "{}", Target = "jobs" }, new() { Name = "late", Pattern = "{}", Target = "jobs" }],
            Pipes = [new() { Name = "inbox", Source = "inbox" }],
            Schedules = [new() { Name = "nightly", Expression = "rate(1 day)", Target = "jobs" }],
        }).Where(signal => signal.Limit is not null).ToList();

        alarming.Select(signal => (signal.Name, signal.Metric)).Should().Equal(
            ("paid-failed", "FailedInvocations"), ("late-failed", "FailedInvocations"), ("inbox-execution", "ExecutionFailed"), ("schedule-errors", "TargetErrorCount"), ("schedule-dropped", "InvocationDroppedCount"));
        alarming.Should().OnlyContain(signal => signal.Limit!.Threshold == 0);
        Of(new EventBusSpec()).Should().BeEmpty();
    }
}
