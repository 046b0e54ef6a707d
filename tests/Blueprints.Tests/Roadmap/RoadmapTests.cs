using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Entry;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Sharding;

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
    public void Its_regions_are_the_only_thing_a_region_changes(int phase)
    {
        var (there, here) = (Roadmap.Phase(phase, "eu-west-1"), Roadmap.Phase(phase));

        there.Region.Should().Be("eu-west-1");
        (there with { Region = here.Region, ReplicaRegions = here.ReplicaRegions }).ToJson().Replace("eu-central-1", "us-west-2").Should().Be(here.ToJson());
    }

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
        phase.Blocks.Select(block => block.Name).Should().Equal("network", "web", "db", "monitor");
    }

    [Fact]
    public void Phase_two_adds_a_balancer_servers_a_reader_a_cache_and_files()
    {
        Spec<FleetSpec>(2, "web").Should().BeEquivalentTo(new { MinInstances = 2, MaxInstances = 6, PublicAddresses = false });
        Spec<CacheSpec>(2, "cache").Uses.Should().Equal(CacheUse.Sessions, CacheUse.Cache);
        Spec<AuroraClusterSpec>(2, "db").Instances.Select(instance => instance.Name).Should().Equal("writer", "reader-1");
        Roadmap.Phase(2).Blocks.Select(block => block.Name).Should().Equal("network", "balancer", "web", "cache", "db", "files", "monitor");
    }

    [Theory]
    [InlineData("us-east-1", "us-west-2")]
    [InlineData("eu-west-1", "eu-central-1")]
    [InlineData("ap-southeast-2", "ap-northeast-1")]
    [InlineData("us-west-2", "us-east-1")]
    [InlineData("sa-east-1", "us-west-2")]
    public void Phase_five_stands_in_a_second_region_near_by(string region, string second)
    {
        var phase = Roadmap.Phase(5, region);

        phase.ReplicaRegions.Select(replica => replica.Region).Should().Equal(second);
        phase.Validate().Should().BeEmpty();
    }

    [Fact]
    public void The_database_of_phase_one_is_the_first_shard_of_phase_five()
    {
        var store = Spec<ShardedDatabaseSpec>(5, "store");

        store.FirstShard.Should().Be("db");
        store.Cluster.Should().Be(Spec<AuroraClusterSpec>(5, "db"));
        store.Map.Shards.Count.Should().Be(4);
        store.Cluster!.Global.Should().NotBeNull();
        Spec<AuroraClusterSpec>(5, "db").Instances.Select(instance => instance.Name).Should().Equal(Spec<AuroraClusterSpec>(4, "db").Instances.Select(instance => instance.Name));
    }

    [Fact]
    public void Phase_five_leads_users_to_the_nearest_region()
    {
        Spec<GlobalEntrySpec>(5, "entry").Should().BeEquivalentTo(new { Target = "balancer", Mode = EntryMode.ActiveActive });
        Roadmap.Phase(5).Flows.Should().Contain(new Flow { From = "entry", To = "balancer" });
        Roadmap.Phase(4).Has("entry").Should().BeFalse();
    }

    [Fact]
    public void Phase_five_has_a_fleet_for_each_kind_of_work_behind_paths()
    {
        Roadmap.Phase(5).Blocks.OfKind<FleetSpec>().Select(fleet => fleet.Name).Should().Equal("web", "api", "workers");
        Spec<LoadBalancerSpec>(5, "balancer").Routes.Single().Should().BeEquivalentTo(new { Fleet = "api", Paths = new[] { "/api/*" } }, options => options.ComparingByMembers<Route>());
    }

    static Type Kind(int phase, string name) => Roadmap.Phase(phase).Blocks.Single(block => block.Name == name).Spec.GetType();

    static TSpec Spec<TSpec>(int phase, string name) where TSpec : BlockSpec =>
        Roadmap.Phase(phase).Blocks.TryGet<TSpec>(name, out var spec) ? spec : throw new InvalidOperationException(name);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10_000, 1)]
    [InlineData(10_001, 2)]
    [InlineData(100_000, 2)]
    [InlineData(1_000_000, 3)]
    [InlineData(10_000_000, 4)]
    [InlineData(10_000_001, 5)]
    public void Users_belong_to_the_phase_in_whose_range_they_are(int users, int phase) => Roadmap.PhaseFor(users).Should().Be(phase);

    [Fact]
    public void What_is_typical_of_a_phase_is_in_its_range() =>
        Enumerable.Range(1, Roadmap.PhaseCount).Should().OnlyContain(phase => Roadmap.PhaseFor(Roadmap.TypicalDailyUsers(phase)) == phase);
}
