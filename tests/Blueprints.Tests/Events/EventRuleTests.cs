using Blueprints.Events;
using Blueprints.Networking;
using Blueprints.Queues;

namespace Blueprints.Tests.Events;

public class EventRuleTests
{
    static IEnumerable<string> Problems(BlockSpec spec) => new Blueprint
    {
        Name = "sample",
        Blocks = [new("network", new NetworkSpec()), new("jobs", new QueueSpec()), new("ordered", new QueueSpec { Fifo = true }), new("news", new TopicSpec()), new("it", spec)],
        Flows = spec is TopicSpec ? [new() { From = "it", To = "jobs" }] : [],
    }.Validate().Select(problem => problem.ToString());

    static EventRule Rule => new() { Name = "paid", Pattern = "{}", Target = "jobs" };

    static EventSchedule Schedule => new() { Name = "nightly", Expression = "rate(1 day)", Target = "jobs" };

    [Fact]
    public void A_topic_may_lead_to_the_queues_that_it_names() => Problems(new TopicSpec { Subscriptions = [new() { Queue = "jobs" }] }).Should().BeEmpty();

    [Fact]
    public void A_flow_from_a_topic_needs_a_subscription() => Problems(new TopicSpec()).Should().ContainSingle().Which.Should().Contain("subscribe \"jobs\"");

    [Fact]
    public void A_fifo_queue_takes_messages_of_a_fifo_topic_only() =>
        Problems(new TopicSpec { Subscriptions = [new() { Queue = "jobs" }, new() { Queue = "ordered" }] }).Should().ContainSingle().Which.Should().Contain("which is FIFO");

    [Fact]
    public void A_filter_is_json() => Problems(new TopicSpec { Subscriptions = [new() { Queue = "jobs", FilterPolicy = "kind=paid" }] }).Should().ContainSingle().Which.Should().Contain("filterPolicy");

    [Fact]
    public void A_full_bus_is_valid() => Problems(new EventBusSpec
    {
        ArchiveDays = 7,
        Rules = [Rule, Rule with { Name = "ordered", Target = "ordered", MessageGroup = "all" }],
        Pipes = [new() { Name = "in", Source = "jobs" }],
        Schedules = [Schedule],
    }).Should().BeEmpty();

    [Fact]
    public void A_fifo_target_needs_a_message_group() => Problems(new EventBusSpec { Rules = [Rule with { Target = "ordered" }] }).Should().ContainSingle().Which.Should().Contain("messageGroup");

    [Fact]
    public void A_rule_cannot_use_a_topic_with_a_key_that_event_bridge_cannot() =>
        Problems(new EventBusSpec { Rules = [Rule with { Target = "news" }] }).Should().ContainSingle().Which.Should().Contain("alias/aws/sns");

    [Fact]
    public void Paths_without_a_template_are_told() =>
        Problems(new EventBusSpec { Rules = [Rule with { InputPaths = [new("id", "$.id")] }] }).Should().ContainSingle().Which.Should().Contain("inputTemplate");

    [Fact]
    public void A_pipe_empties_a_queue() => Problems(new EventBusSpec { Pipes = [new() { Name = "in", Source = "news" }] }).Should().ContainSingle().Which.Should().Contain("source");

    [Theory]
    [InlineData("rate(5 minutes)", 8_760)]
    [InlineData("rate(1 hour)", 730)]
    [InlineData("cron(0 * * * ? *)", 730)]
    [InlineData("cron(0/15 8-17 ? * * *)", 40 * 730 / 24.0)]
    [InlineData("cron(0 3 ? * MON-FRI *)", 5 / 7.0 * 730 / 24)]
    [InlineData("cron(30 6 1,15 * ? *)", 2)]
    [InlineData("cron(0 0 L JAN ? *)", 1 / 12.0)]
    public void An_expression_says_how_often_it_runs(string expression, double runs) =>
        ((double)ScheduleExpression.RunsPerMonth(expression)!.Value).Should().BeApproximately(runs, 1e-9);

    [Fact]
    public void Retries_of_a_schedule_have_bounds() => Problems(new EventBusSpec { Schedules = [Schedule with { RetryAttempts = 186, MaxEventAgeSeconds = 59 }] })
        .Should().HaveCount(2).And.Contain(problem => problem.Contains("retryAttempts is 186")).And.Contain(problem => problem.Contains("maxEventAgeSeconds is 59"));

    [Theory]
    [InlineData("every day")]
    [InlineData("rate(0 minutes)")]
    [InlineData("cron(60 * * * ? *)")]
    [InlineData("cron(0 3 * * * *)")]
    [InlineData("cron(0 3 * *)")]
    public void What_is_no_schedule_is_told(string expression) => Problems(new EventBusSpec { Schedules = [Schedule with { Expression = expression }] })
        .Should().ContainSingle().Which.Should().Contain("expression");
}
