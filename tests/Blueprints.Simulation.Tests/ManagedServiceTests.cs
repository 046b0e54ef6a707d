using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests;

public sealed class ManagedServiceTests
{
    // ElastiCache documentation: 50 shards 30 % above the target become 65, 10 % above it 60.
    [Theory]
    [InlineData(ManagedService.ElastiCacheShards, 50, 0.78, 0.6, 65)]
    [InlineData(ManagedService.ElastiCacheShards, 50, 0.66, 0.6, 60)]
    [InlineData(ManagedService.ElastiCacheReplicas, 2, 0.61, 0.6, 3)]
    [InlineData(ManagedService.AuroraReaders, 3, 0.7, 0.6, 4)]
    public void Services_grow_by_their_own_rules(ManagedService service, int capacity, double metric, double target, float expected) =>
        ServiceRule.Out(service, Lane.Of(capacity), Lane.Of(metric), Lane.Of(target)).Value.Should().Be(expected);

    [Theory]
    [InlineData(0.46, 10)]
    [InlineData(0.44, 8)]
    public void ElastiCache_scales_in_at_three_quarters_of_the_target(double utilisation, int expected)
    {
        var fleet = Readers(ManagedService.ElastiCacheShards) with { InitialCapacity = 10, MaxCapacity = 50 };

        FleetSimulation.Run(fleet, Traffic.Constant(utilisation * 60_000, 20)).Timeline.Desired[^1].Should().Be(expected);
    }

    [Fact]
    public void An_Aurora_reader_for_a_short_spike_arrives_after_it()
    {
        var demand = Traffic.Steps(60, [.. Enumerable.Repeat(3000.0, 10), .. Enumerable.Repeat(5700.0, 5), .. Enumerable.Repeat(3000.0, 30)]);
        var run = FleetSimulation.Run(Readers(ManagedService.AuroraReaders), demand).Timeline;

        run.Desired[12].Should().Be(2);
        run.InService.Take(20).Should().AllBeEquivalentTo(1, "a reader takes eight minutes");
        run.InService[21].Should().Be(2);
    }

    [Fact]
    public void Nothing_is_added_before_all_readers_are_available()
    {
        var run = FleetSimulation.Run(Readers(ManagedService.AuroraReaders), Traffic.Constant(60_000, 30)).Timeline;

        run.Desired.Skip(2).Take(8).Should().AllBeEquivalentTo(2);
        run.Desired[14].Should().Be(4);
    }

    static FleetDesign Readers(ManagedService service) => new()
    {
        RequestsPerSecond = 100, MaxCapacity = 15, LaunchSeconds = 480, Policies = [new ServiceScalingPolicy { Service = service, Target = 0.6 }],
    };
}
