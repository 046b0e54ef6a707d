using Blueprints.Aws.Tests.Security;
using System.Text.Json;
using Blueprints.Compute;
using Blueprints.Events;
using Blueprints.Graph;
using Blueprints.Networking;
using Blueprints.Queues;
using Blueprints.Testing;
using Blueprints.Traffic;

namespace Blueprints.Aws.Tests.Queues;

/// <summary>What queues, topics, buses and brokers make of their surroundings: who may do what, encrypted, TLS only, watched.</summary>
public class MessagingTests
{
    const string Queue = "aws:sqs/queue:Queue";

    static readonly Blueprint Design = new()
    {
        Name = "messages",
        Blocks =
        [
            new("network", new NetworkSpec()),
            new("web", new FleetSpec { PublicAddresses = true }),
            new("news", new TopicSpec { Subscriptions = [new() { Queue = "jobs", FilterPolicy = """{ "kind": ["paid"] }""" }] }),
            new("bus", new EventBusSpec
            {
                ArchiveDays = 7,
                KmsKey = "arn:aws:kms:us-east-1:123456789012:key/2",
                Rules = [new() { Name = "paid", Pattern = """{ "source": ["shop"] }""", Target = "jobs" }],
                Pipes = [new() { Name = "inbox", Source = "inbox" }],
                Schedules = [new() { Name = "nightly", Expression = "rate(1 day)", Target = "ordered", MessageGroup = "reports" }],
            }),
            new("jobs", new QueueSpec()),
            new("inbox", new QueueSpec { Alarms = false }),
            new("ordered", new QueueSpec { Fifo = true, KmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1" }),
            new("rabbit", new RabbitMqSpec()),
            new("kafka", new KafkaSpec()),
            new("workers", new FleetSpec()),
        ],
        Flows =
        [
            new() { From = Flow.Users, To = "web" },
            new() { From = "web", To = "news", Carries = TrafficClass.Jobs },
            new() { From = "web", To = "inbox", Carries = TrafficClass.Jobs },
            new() { From = "web", To = "bus", Carries = TrafficClass.Jobs },
            new() { From = "web", To = "rabbit", Carries = TrafficClass.Jobs },
            new() { From = "web", To = "kafka", Carries = TrafficClass.Jobs },
            new() { From = "news", To = "jobs" },
            new() { From = "bus", To = "jobs" },
            new() { From = "jobs", To = "workers" },
            new() { From = "kafka", To = "workers" },
            new() { From = "rabbit", To = "workers" },
        ],
    };

    static async Task<ResourceGraph> RecordAsync() => (await Phases.RecordAsync(Design)).Graph;

    static GraphResource Named(ResourceGraph graph, string type, string suffix) => graph.OfType(type).Single(resource => resource.Name.EndsWith(suffix, StringComparison.Ordinal));

    static List<JsonElement> Statements(GraphResource policy) => [.. JsonDocument.Parse(policy.Text("policy")!).RootElement.GetProperty("Statement").EnumerateArray()];

    static IEnumerable<string> Actions(GraphResource policy) => Statements(policy).SelectMany(statement => statement.GetProperty("Action").EnumerateArray()).Select(action => action.GetString()!);

    [Fact]
    public async Task Queues_are_encrypted_and_have_a_dead_letter_queue_that_serves_them_alone()
    {
        var graph = await RecordAsync();

        graph.OfType(Queue).Should().HaveCount(6).And.OnlyContain(queue => queue.Flag("sqsManagedSseEnabled") == true || queue.Text("kmsMasterKeyId") != null);
        Named(graph, Queue, "-jobs").Text("redrivePolicy").Should().Contain("maxReceiveCount\":5").And.Contain("jobs-dlq");
        Named(graph, "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy", "-jobs-dlq").Text("redriveAllowPolicy").Should().Contain("byQueue");
        Named(graph, Queue, "-ordered-dlq").Flag("fifoQueue").Should().BeTrue();
    }

    [Fact]
    public async Task A_queue_lets_in_exactly_its_topics_and_rules_and_refuses_plain_http()
    {
        var policy = Statements(Named(await RecordAsync(), "aws:sqs/queuePolicy:QueuePolicy", "-jobs"));

        policy.Should().HaveCount(3);
        policy[0].GetProperty("Effect").GetString().Should().Be("Deny");
        policy[0].GetProperty("Condition").GetRawText().Should().Contain("aws:SecureTransport");
        policy.Skip(1).Should().OnlyContain(statement => statement.GetProperty("Condition").GetProperty("ArnEquals").GetProperty("aws:SourceArn").GetString()!.StartsWith("arn:aws:"));
        policy.Skip(1).SelectMany(statement => statement.GetProperty("Action").EnumerateArray()).Should().OnlyContain(action => action.GetString() == "sqs:SendMessage");
    }

    [Fact]
    public async Task Senders_may_send_and_workers_may_receive()
    {
        var graph = await RecordAsync();

        Actions(Named(graph, Types.RolePolicy, "-inbox-to-web")).Should().Contain("sqs:SendMessage").And.NotContain("sqs:ReceiveMessage");
        Actions(Named(graph, Types.RolePolicy, "-jobs-from-workers")).Should().Contain(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility"]).And.NotContain("sqs:SendMessage");
        Actions(Named(graph, Types.RolePolicy, "-news-to-web")).Should().Equal("sns:Publish");
        Actions(Named(graph, Types.RolePolicy, "-bus-to-web")).Should().Equal("events:PutEvents");
        Actions(Named(graph, Types.RolePolicy, "-kafka-to-web")).Should().Contain("kafka-cluster:WriteData").And.NotContain("kafka-cluster:ReadData");
        Actions(Named(graph, Types.RolePolicy, "-kafka-consumed-by-workers")).Should().Contain("kafka-cluster:ReadData").And.NotContain("kafka-cluster:WriteData");
        graph.OfType(Types.RolePolicy).SelectMany(Actions).Should().OnlyContain(action => !action.Contains('*'));
    }

    [Fact]
    public async Task Queues_are_watched_by_default()
    {
        var alarms = (await RecordAsync()).OfType("aws:cloudwatch/metricAlarm:MetricAlarm").ToList();

        alarms.Select(alarm => alarm.Text("metricName")).Should().BeEquivalentTo(Enumerable.Repeat("ApproximateNumberOfMessagesVisible", 2).Concat(Enumerable.Repeat("ApproximateAgeOfOldestMessage", 2)));
        alarms.Should().NotContain(alarm => alarm.Name.Contains("inbox"));
    }

    [Fact]
    public async Task Alarms_tell_whom_they_are_given()
    {
        var recording = await Given.RecordAsync(() => new MessageQueue("jobs", new() { Spec = new(), AlarmActions = ["arn:aws:sns:us-east-1:123456789012:ops"] }));

        recording.Graph.OfType("aws:cloudwatch/metricAlarm:MetricAlarm").Should().HaveCount(2).And.OnlyContain(alarm => alarm.Property("alarmActions")!.Value[0].GetString()!.EndsWith(":ops"));
    }

    [Fact]
    public async Task A_subscription_filters_and_loses_nothing()
    {
        var subscription = (await RecordAsync()).OfType("aws:sns/topicSubscription:TopicSubscription").Single();

        subscription.Flag("rawMessageDelivery").Should().BeTrue();
        subscription.Text("filterPolicyScope").Should().Be("MessageAttributes");
        subscription.Text("redrivePolicy").Should().Contain("jobs-dlq");
    }

    [Fact]
    public async Task Rules_schedules_and_pipes_lead_to_their_targets()
    {
        var graph = await RecordAsync();

        graph.OfType("aws:cloudwatch/eventTarget:EventTarget").Single().Property("deadLetterConfig")!.Value.GetProperty("arn").GetString().Should().Contain("jobs-dlq");
        var schedule = graph.OfType("aws:scheduler/schedule:Schedule").Single();
        schedule.Property("target")!.Value.GetProperty("sqsParameters").GetProperty("messageGroupId").GetString().Should().Be("reports");
        Actions(Named(graph, Types.RolePolicy, "-schedule-nightly")).Should().Equal("sqs:SendMessage", "kms:Decrypt", "kms:GenerateDataKey");
        graph.OfType("aws:pipes/pipe:Pipe").Single().Text("source").Should().Contain("inbox");
        var archive = graph.OfType("aws:cloudwatch/eventArchive:EventArchive").Single();
        (archive.Number("retentionDays"), archive.Text("kmsKeyIdentifier")).Should().Be((7, "arn:aws:kms:us-east-1:123456789012:key/2"));
        graph.OfType("aws:cloudwatch/eventBus:EventBus").Single().Text("kmsKeyIdentifier").Should().Be("arn:aws:kms:us-east-1:123456789012:key/2");
    }

    [Fact]
    public async Task A_schedule_retries_and_leaves_what_a_standard_queue_does_not_get_to_its_dead_letter_queue()
    {
        var graph = (await EveryBlock.RecordAsync()).Graph;

        var target = graph.OfType("aws:scheduler/schedule:Schedule").Single().Property("target")!.Value;
        target.GetProperty("retryPolicy").GetProperty("maximumRetryAttempts").GetInt32().Should().Be(185);
        target.GetProperty("deadLetterConfig").GetProperty("arn").GetString().Should().Contain("jobs-dlq");
        Named(graph, Types.RolePolicy, "-schedule-nightly").Text("policy").Should().Contain("jobs-dlq");
        graph.OfType("aws:scheduler/schedule:Schedule").Single().Text("groupName").Should().StartWith("app-bus");
    }

    [Fact]
    public async Task A_schedule_to_a_queue_in_order_has_no_dead_letter_queue() =>
        (await RecordAsync()).OfType("aws:scheduler/schedule:Schedule").Single().Property("target")!.Value.TryGetProperty("deadLetterConfig", out _).Should().BeFalse();

    [Fact]
    public async Task Brokers_are_private_encrypted_and_keep_their_password_secret()
    {
        var recording = await Phases.RecordAsync(Design);
        var broker = recording.Graph.OfType("aws:mq/broker:Broker").Single();
        var kafka = recording.Graph.OfType("aws:msk/cluster:Cluster").Single();

        broker.Flag("publiclyAccessible").Should().BeFalse();
        broker.Text("deploymentMode").Should().Be("CLUSTER_MULTI_AZ");
        recording.Graph.Resources.Should().OnlyContain(resource => !resource.Inputs.GetRawText().Contains("made-up-password"));
        kafka.Number("numberOfBrokerNodes").Should().Be(2);
        kafka.Property("encryptionInfo")!.Value.GetProperty("encryptionInTransit").GetProperty("clientBroker").GetString().Should().Be("TLS");
        kafka.Property("clientAuthentication")!.Value.GetProperty("sasl").GetProperty("iam").GetRawText().Should().Contain("true");
    }

    [Fact]
    public async Task Every_required_input_is_set() => (await RecordAsync()).Resources
        .Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal))
        .SelectMany(resource => RequiredInputs.Of(resource.Type, resource.Inputs).Where(input => !input.IsSet).Select(input => $"{resource.Name} {input.Path}"))
        .Should().BeEmpty();
}
