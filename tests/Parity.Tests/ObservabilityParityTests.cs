using Blueprints.Observability;
using Blueprints.Queues;

namespace Blueprints.ParityTests;

/// <summary>A monitor costs the same from the blueprint and from its alarms, whatever it watches, and changes nothing of what it watches.</summary>
public class ObservabilityParityTests
{
    public static TheoryData<int> Phases => [.. Enumerable.Range(1, Roadmap.PhaseCount)];

    [Theory]
    [MemberData(nameof(Phases))]
    public Task A_watched_phase_costs_the_same(int phase) => Parity.Holds(Watched(Roadmap.Phase(phase), new()), Roadmap.TypicalDailyUsers(phase));

    [Fact]
    public Task Options_cost_the_same() => Parity.Holds(Watched(Roadmap.Phase(4, "eu-west-1"), new() { Quiet = ["cache"], LatencyPercent = 0, Emails = ["ops@example.com"] }), 1_000_000);

    [Theory]
    [InlineData("eu-west-1")]
    [InlineData("us-east-1")]
    public Task A_watched_CDN_costs_the_same(string region) => Parity.Holds(Watched(Roadmap.Phase(3, region), new()), 100_000);

    [Theory]
    [MemberData(nameof(Brokers))]
    public Task Watched_brokers_cost_the_same(BlockSpec broker) => Parity.Holds(Watched(QueuesAndEvents.Broker(broker), new()), 1_000_000);

    public static TheoryData<BlockSpec> Brokers { get; } =
    [
        new RabbitMqSpec(),
        new KafkaSpec { ConsumerGroups = [new() { Name = "billing", Group = "billing", Topic = "orders" }] },
        new KafkaSpec { Serverless = true, ConsumerGroups = [new() { Name = "billing", Group = "billing", Topic = "orders" }] },
    ];

    [Fact]
    public Task A_watched_fan_out_costs_the_same() => Parity.Holds(Watched(QueuesAndEvents.FanOut(new(), QueuesAndEvents.Topic(false), QueuesAndEvents.Bus(0)), new()), 2_000_000);

    static Blueprint Watched(Blueprint design, ObservabilitySpec spec) =>
        design with { Blocks = [.. design.Blocks.Where(block => block.Spec is not ObservabilitySpec), new("watch", spec)] };
}
