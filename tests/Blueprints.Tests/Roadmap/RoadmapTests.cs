using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Networking;

namespace Blueprints.Tests;

public sealed class RoadmapTests
{
    static readonly string[] Kept = ["db", "web", "network"];

    public static TheoryData<int> Phases { get; } = [.. Enumerable.Range(1, Roadmap.PhaseCount)];

    [Theory]
    [MemberData(nameof(Phases))]
    public void Phase_is_valid(int phase) => Roadmap.Phase(phase).Validate().Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Phases))]
    public void Phase_survives_json(int phase) => Blueprint.FromJson(Roadmap.Phase(phase).ToJson()).Should().Be(Roadmap.Phase(phase));

    [Theory]
    [MemberData(nameof(Phases))]
    public void Region_is_the_only_thing_a_region_changes(int phase) =>
        Roadmap.Phase(phase, "eu-west-1").Should().Be(Roadmap.Phase(phase) with { Region = "eu-west-1" });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Roadmap.PhaseCount + 1)]
    public void Unknown_phase_is_told_with_the_range(int phase)
    {
        var message = $"There is no phase {phase}; allowed: 1 to {Roadmap.PhaseCount}.*";

        FluentActions.Invoking(() => Roadmap.Phase(phase)).Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);
        FluentActions.Invoking(() => Roadmap.TypicalDailyUsers(phase)).Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void Later_phases_keep_names_and_kinds(int phase)
    {
        foreach (var name in Kept)
            Kind(phase, name).Should().Be(Kind(1, name));
    }

    [Fact]
    public void Typical_users_grow_from_phase_to_phase() =>
        Enumerable.Range(1, Roadmap.PhaseCount).Select(Roadmap.TypicalDailyUsers).Should().BeInAscendingOrder().And.StartWith([5_000, 50_000]);

    [Fact]
    public void Phase_one_is_one_server_and_one_database_without_nat()
    {
        var phase = Roadmap.Phase(1);

        phase.Network.Spec.Nat.Should().Be(NatStrategy.None);
        Spec<FleetSpec>(1, "web").Should().BeEquivalentTo(new { MinInstances = 1, MaxInstances = 1, PublicAddresses = true, DetailedMonitoring = false });
        Spec<AuroraClusterSpec>(1, "db").Instances.Should().ContainSingle().Which.Name.Should().Be("writer");
        phase.Blocks.Select(block => block.Name).Should().Equal("network", "web", "db");
    }

    [Fact]
    public void Phase_two_adds_a_balancer_servers_a_reader_a_cache_and_files()
    {
        Spec<FleetSpec>(2, "web").Should().BeEquivalentTo(new { MinInstances = 2, MaxInstances = 6, PublicAddresses = false });
        Spec<CacheSpec>(2, "cache").Uses.Should().Equal(CacheUse.Sessions, CacheUse.Cache);
        Spec<AuroraClusterSpec>(2, "db").Instances.Select(instance => instance.Name).Should().Equal("writer", "reader-1");
        Roadmap.Phase(2).Blocks.Select(block => block.Name).Should().Equal("network", "balancer", "web", "cache", "db", "files");
    }

    static Type Kind(int phase, string name) => Roadmap.Phase(phase).Blocks.Single(block => block.Name == name).Spec.GetType();

    static TSpec Spec<TSpec>(int phase, string name) where TSpec : BlockSpec =>
        Roadmap.Phase(phase).Blocks.TryGet<TSpec>(name, out var spec) ? spec : throw new InvalidOperationException(name);
}
