using Blueprints.Compute;
using Blueprints.Scaling;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Compute;

public class ContainerServiceTests
{
    const string Service = "aws:ecs/service:Service";
    const string Task = "aws:ecs/taskDefinition:TaskDefinition";
    const string Secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:key-AbCdEf";

    static Task<Recording> RecordAsync(ContainerServiceSpec spec) => Given.RecordAsync(() => new ContainerService("api", new()
    {
        Spec = spec,
        Network = Given.Network,
        Queues = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Input<string>>.Empty.Add("jobs", "jobs-queue"),
    }));

    [Fact]
    public async Task Tasks_are_private_and_a_failed_deployment_goes_back()
    {
        var recording = await RecordAsync(new());
        var service = recording.Find(Service, "api");

        service.Property("networkConfiguration")!.Value.GetProperty("assignPublicIp").GetBoolean().Should().BeFalse();
        service.Property("deploymentCircuitBreaker")!.Value.GetProperty("rollback").GetBoolean().Should().BeTrue();
        recording.OptionsOf(service).IgnoreChanges.Should().Equal("desiredCount");
    }

    [Fact]
    public async Task Every_required_input_is_set()
    {
        var recording = await RecordAsync(new()
        {
            SpotPercent = 50, EphemeralStorageGiB = 40, Secrets = [new("KEY", Secret)],
            Scaling = [new TargetTracking(), StepScaling.OutAbove(), StepScaling.InBelow(), new PredictiveScaling(), new ScheduledScaling { Cron = "0 8 * * MON-FRI", Min = 4 }, new QueueBacklog { Queue = "jobs" }],
        });

        recording.Graph.Resources.Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal))
            .SelectMany(resource => RequiredInputs.Of(resource.Type, resource.Inputs)).Should().OnlyContain(input => input.IsSet);
    }

    [Fact]
    public async Task Only_ecs_may_read_the_secrets_and_only_these()
    {
        var recording = await RecordAsync(new() { Secrets = [new("KEY", Secret)] });

        var policy = recording.Graph.OfType(Types.RolePolicy).Should().ContainSingle().Subject;
        policy.Name.Should().Be("api-execution");
        policy.Text("policy").Should().Contain(Secret).And.NotContain("\"*\"");
        recording.Find(Task, "api").Text("containerDefinitions").Should().Contain("\"valueFrom\":\"" + Secret);
    }

    [Fact]
    public async Task A_backlog_counts_messages_in_flight_and_never_less_capacity_than_they_keep_busy()
    {
        // 60 s of latency at 5 s a message, 2 at a time: 24 messages a task. One in flight keeps half a task busy: 12 of backlog.
        var policy = (await RecordAsync(new() { Scaling = [new QueueBacklog { Queue = "jobs", SecondsPerMessage = 5, Concurrency = 2 }] })).Find(Types.ReaderPolicy, "api-backlog");
        var tracking = policy.Property("targetTrackingScalingPolicyConfiguration")!.Value;

        tracking.GetProperty("targetValue").GetDecimal().Should().Be(24);
        tracking.GetRawText().Should().Contain("inflight * 12").And.Contain("jobs-queue").And.Contain("SampleCount");
    }
}
