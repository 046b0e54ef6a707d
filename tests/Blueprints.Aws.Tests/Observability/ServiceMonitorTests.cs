using Blueprints.Aws.Tests.Security;
using Blueprints.Graph;
using Blueprints.Observability;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Observability;

/// <summary>What a monitor makes of a phase.</summary>
public class ServiceMonitorTests
{
    const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    const string Composite = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
    const string Certificate = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

    static Task<Recording> RecordAsync(ObservabilitySpec spec)
    {
        var phase = Roadmap.Phase(4, options: new() { Observability = false });
        return Given.RecordAsync(() => new BlueprintComponent("app", new() { Blueprint = phase with { Blocks = [.. phase.Blocks, new("watch", spec)] }, CertificateArn = Certificate }));
    }

    [Fact]
    public async Task Every_alarm_of_the_design_tells_the_topic_but_the_halves_of_a_burn_rate()
    {
        var graph = (await RecordAsync(new())).Graph;
        var halves = graph.OfType(Alarm).Where(alarm => alarm.Name.EndsWith("-long", StringComparison.Ordinal) || alarm.Name.EndsWith("-short", StringComparison.Ordinal)).ToList();
        var telling = graph.OfType(Alarm).Except(halves).Concat(graph.OfType(Composite)).ToList();

        halves.Should().HaveCount(12).And.OnlyContain(alarm => alarm.Property("alarmActions") == null);
        telling.Should().OnlyContain(alarm => alarm.Property("alarmActions") != null);
        telling.Select(alarm => alarm.Property("alarmActions")!.Value[0].GetString()).Distinct().Should().ContainSingle().Which.Should().Contain("app-watch-alarms");
        telling.Select(alarm => alarm.Name).Should().Contain(["app-jobs-dlq-depth", "app-watch-db-writer-cpu"]);
    }

    [Fact]
    public async Task No_placeholder_reaches_the_cloud()
    {
        var graph = (await RecordAsync(new())).Graph;

        var body = graph.OfType("aws:cloudwatch/dashboard:Dashboard").Single().Text("dashboardBody")!;
        Signals.Of(Roadmap.Phase(4)).SelectMany(signal => signal.Dimensions).Select(dimension => dimension.Value).Where(value => value.Contains('{'))
            .Should().OnlyContain(value => !body.Contains(value));
        graph.OfType(Alarm).Should().OnlyContain(alarm => !alarm.Inputs.GetRawText().Contains(".id}"));
    }

    [Fact]
    public async Task A_burn_rate_needs_both_windows()
    {
        var recording = await RecordAsync(new() { AvailabilityPercent = 99.5m });

        var fast = recording.Find(Composite, "app-watch-balancer-availability-fast");
        fast.Text("alarmRule").Should().MatchRegex("^ALARM\\(\"app-watch-balancer-availability-fast-long.*\"\\) AND ALARM\\(\"app-watch-balancer-availability-fast-short.*\"\\)$");
        var half = recording.Find(Alarm, "app-watch-balancer-availability-fast-long");
        half.Number("threshold").Should().Be(0.072m);
        half.Property("metricQueries")!.Value.EnumerateArray().Where(query => query.TryGetProperty("metric", out _))
            .Select(query => query.GetProperty("metric").GetProperty("period").GetInt32()).Should().Equal(3_600, 3_600, 3_600);
        recording.Find(Alarm, "app-watch-balancer-latency-steady-long").Property("metricQueries")!.Value[0].GetProperty("metric").GetProperty("stat").GetString().Should().Be("PR(:1)");
    }

    [Fact]
    public async Task The_alarm_of_a_CDN_stands_where_its_metrics_are_and_tells_a_topic_there()
    {
        var phase = Roadmap.Phase(3, "eu-west-1");
        var watched = phase with { Blocks = [.. phase.Blocks.Where(block => block.Spec is not ObservabilitySpec), new("watch", new ObservabilitySpec { Emails = ["ops@example.com"] })] };

        var recording = await Given.RecordAsync(() => new BlueprintComponent("app", new() { Blueprint = watched, CertificateArn = Certificate }));

        var alarm = recording.Find(Alarm, "app-watch-cdn-5xx");
        alarm.Text("region").Should().Be("us-east-1");
        alarm.Property("alarmActions")!.Value[0].GetString().Should().Contain("app-watch-alarms-us-east-1");
        recording.Find("aws:sns/topic:Topic", "app-watch-alarms-us-east-1").Text("region").Should().Be("us-east-1");
        recording.Graph.OfType("aws:sns/topicSubscription:TopicSubscription").Select(each => each.Text("region")).Should().BeEquivalentTo([null, "us-east-1"]);
        recording.Graph.OfType(Alarm).Where(other => other.Name != alarm.Name).Should().OnlyContain(other => other.Text("region") == null);
    }

    [Fact]
    public async Task In_us_east_1_one_topic_is_enough() =>
        (await RecordAsync(new())).Graph.OfType("aws:sns/topic:Topic").Should().ContainSingle().Which.Text("region").Should().BeNull();

    [Fact]
    public async Task An_alarm_on_a_share_divides_one_metric_by_another()
    {
        var recording = await EveryBlock.RecordAsync();

        var queries = recording.Find(Alarm, "app-watch-rabbit-memory").Property("metricQueries")!.Value.EnumerateArray().ToList();
        queries.Take(2).Select(query => query.GetProperty("metric").GetProperty("metricName").GetString()).Should().Equal("RabbitMQMemUsed", "RabbitMQMemLimit");
        queries[2].GetProperty("expression").GetString().Should().Be("100 * part / whole");
        queries.Where(query => query.TryGetProperty("returnData", out var returned) && returned.GetBoolean()).Should().ContainSingle();
    }

    [Fact]
    public async Task People_subscribe_by_mail_and_the_cache_tells_the_topic()
    {
        var recording = await RecordAsync(new() { Emails = ["ops@example.com"], Dashboard = false, Alarms = false, AvailabilityPercent = 0, LatencyPercent = 0 });

        var subscription = recording.Graph.OfType("aws:sns/topicSubscription:TopicSubscription").Single();
        (subscription.Text("protocol"), subscription.Text("endpoint")).Should().Be(("email", "ops@example.com"));
        recording.Find(Types.ReplicationGroup, "app-cache").Text("notificationTopicArn").Should().Contain("app-watch-alarms");
        recording.Graph.OfType("aws:cloudwatch/dashboard:Dashboard").Should().BeEmpty();
        recording.Graph.OfType(Alarm).Should().OnlyContain(alarm => !alarm.Name.StartsWith("app-watch", StringComparison.Ordinal));
    }
}
