using Blueprints.Queues;
using Blueprints.Tests.Validation;

namespace Blueprints.Tests.Queues;

public class QueueRuleTests
{
    [Fact]
    public void Defaults_are_valid() => new BlockSpec[] { new QueueSpec(), new QueueSpec { Fifo = true }, new RabbitMqSpec(), new KafkaSpec(), new KafkaSpec { Serverless = true } }
        .SelectMany(spec => SpecProblems.Of(spec)).Should().BeEmpty();

    [Theory]
    [InlineData("visibilityTimeoutSeconds", 43_201)]
    [InlineData("retentionSeconds", 59)]
    [InlineData("delaySeconds", 901)]
    [InlineData("receiveWaitSeconds", 21)]
    [InlineData("maxMessageKilobytes", 1_025)]
    [InlineData("maxReceives", 0)]
    [InlineData("deadLetterRetentionSeconds", 60)]
    [InlineData("oldestMessageAlarmSeconds", 59)]
    public void A_queue_figure_out_of_range_is_told(string property, int value) =>
        SpecProblems.Of(BlockSpec.FromJson($$"""{ "kind": "queue", "{{property}}": {{value}} }""")).Should().ContainSingle().Which.Should().StartWith($"blocks.it.{property} is {value}");

    [Fact]
    public void A_key_is_named_by_its_arn() => SpecProblems.Of(new QueueSpec { KmsKeyArn = "alias/x" }).Should().ContainSingle().Which.Should().Contain("kmsKeyArn");

    [Theory]
    [InlineData("""{ "kind": "kafka", "brokerType": "m7g.large" }""", "brokerType")]
    [InlineData("""{ "kind": "kafka", "brokerType": "express.m7g.large", "tieredStorage": true }""", "brokerType")]
    [InlineData("""{ "kind": "kafka", "storageGiB": 600 }""", "maxStorageGiB")]
    [InlineData("""{ "kind": "kafka", "logRetentionDays": 31 }""", "logRetentionDays")]
    [InlineData("""{ "kind": "kafka", "provisionedThroughputMibps": 249 }""", "provisionedThroughputMibps")]
    [InlineData("""{ "kind": "kafka", "consumerGroups": [ { "name": "a", "group": "a:b", "topic": "t" } ] }""", "consumerGroups[0].group")]
    [InlineData("""{ "kind": "kafka", "consumerGroups": [ { "name": "a", "group": "é", "topic": "t" } ] }""", "consumerGroups[0].group")]
    [InlineData("""{ "kind": "kafka", "consumerGroups": [ { "name": "a", "group": "a", "topic": "t t" } ] }""", "consumerGroups[0].topic")]
    [InlineData("""{ "kind": "kafka", "consumerGroups": [ { "name": "a", "group": "a", "topic": "t", "maxLagSeconds": 0 } ] }""", "consumerGroups[0].maxLagSeconds")]
    [InlineData("""{ "kind": "kafka", "consumerGroups": [ { "name": "a", "group": "a", "topic": "t" }, { "name": "a", "group": "b", "topic": "t" } ] }""", "consumerGroups")]
    [InlineData("""{ "kind": "rabbitmq", "engineVersion": "3" }""", "engineVersion")]
    [InlineData("""{ "kind": "rabbitmq", "adminUser": "guest" }""", "adminUser")]
    [InlineData("""{ "kind": "rabbitmq", "instanceType": "m5.large" }""", "instanceType")]
    [InlineData("""{ "kind": "rabbitmq", "maintenanceHour": 24 }""", "maintenanceHour")]
    public void A_broker_option_out_of_range_is_told(string spec, string property) =>
        SpecProblems.Of(BlockSpec.FromJson(spec)).Should().ContainSingle().Which.Should().StartWith($"blocks.it.{property} ");

    [Fact]
    public void Kafka_acknowledges_a_write_when_all_copies_but_one_have_it() =>
        BrokerDefaults.KafkaProperties(new(), 3).Should().Contain("default.replication.factor=3\n").And.Contain("min.insync.replicas=2\n").And.Contain("auto.create.topics.enable=false");
}
