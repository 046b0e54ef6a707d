using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Networking;
using Blueprints.Sharding;
using Blueprints.Validation;

namespace Blueprints.Tests;

/// <summary>Each part of each phase can be turned on or off, and what comes out is a valid design.</summary>
public sealed class PhaseOptionsTests
{
    static readonly Dictionary<string, (string Block, Func<bool, PhaseOptions> Option)> Parts = new()
    {
        ["cache"] = ("cache", on => new() { Cache = on }),
        ["files"] = ("files", on => new() { Files = on }),
        ["cdn"] = ("cdn", on => new() { Cdn = on, LoadBalancer = true }),
        ["workers"] = ("workers", on => new() { Workers = on }),
        ["separate fleets"] = ("api", on => new() { SeparateFleets = on, LoadBalancer = true }),
        ["fragment cache"] = ("fragments", on => new() { FragmentCache = on }),
        ["global entry"] = ("entry", on => new() { GlobalEntry = on, LoadBalancer = true }),
        ["observability"] = ("monitor", on => new() { Observability = on }),
        ["load test"] = ("load-test", on => new() { LoadTest = on, LoadBalancer = true }),
        ["sharding"] = ("store", on => new() { Sharding = on }),
    };

    public static TheoryData<int, string, bool> Combinations()
    {
        var combinations = new TheoryData<int, string, bool>();
        foreach (var phase in Enumerable.Range(1, Roadmap.PhaseCount))
        {
            foreach (var part in Parts.Keys)
            {
                combinations.Add(phase, part, true);
                combinations.Add(phase, part, false);
            }
        }

        return combinations;
    }

    public static TheoryData<int> Phases => [.. Enumerable.Range(1, Roadmap.PhaseCount)];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_part_is_there_exactly_if_it_is_on(int phase, string part, bool on)
    {
        var design = Roadmap.Phase(phase, options: Parts[part].Option(on));

        design.Has(Parts[part].Block).Should().Be(on);
        design.Validate().Should().BeEmpty();
    }

    [Theory]
    [InlineData(3, null, false)]
    [InlineData(4, null, true)]
    [InlineData(5, null, true)]
    [InlineData(5, false, false)]
    [InlineData(1, true, true)]
    public void Every_fleet_is_traced_from_phase_4_on_or_as_asked(int phase, bool? asked, bool traced) =>
        Roadmap.Phase(phase, options: new() { Tracing = asked }).Blocks.OfKind<FleetSpec>().Should().OnlyContain(fleet => (fleet.Spec.Tracing != null) == traced);

    [Fact]
    public void Profiles_are_taken_where_asked()
    {
        Roadmap.Phase(5).Blocks.OfKind<FleetSpec>().Should().OnlyContain(fleet => fleet.Spec.Profiling == null);
        Roadmap.Phase(2, options: new() { Profiling = true }).Blocks.OfKind<FleetSpec>().Should().OnlyContain(fleet => fleet.Spec.Profiling!.Active);
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void No_option_is_the_phase_as_it_is(int phase) => Roadmap.Phase(phase, options: new()).Should().Be(Roadmap.Phase(phase));

    [Theory]
    [MemberData(nameof(Phases))]
    public void A_pool_stands_before_the_database_or_before_each_shard(int phase)
    {
        Roadmap.Phase(phase, options: new() { ConnectionPool = true, Sharding = false }).Has("proxy").Should().BeTrue();
        Roadmap.Phase(phase, options: new() { ConnectionPool = false, Sharding = false }).Has("proxy").Should().BeFalse();
        Store(Roadmap.Phase(phase, options: new() { ConnectionPool = true, Sharding = true })).Proxy.Should().NotBeNull();
        Store(Roadmap.Phase(phase, options: new() { ConnectionPool = false, Sharding = true })).Proxy.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void Statement_statistics_are_an_option(int phase)
    {
        Database(Roadmap.Phase(phase, options: new() { QueryStatistics = true })).Diagnostics.Should().NotBeNull();
        Database(Roadmap.Phase(phase, options: new() { QueryStatistics = false })).Diagnostics.Should().BeNull();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Regions_are_an_option(int phase)
    {
        var two = Roadmap.Phase(phase, options: new() { ReplicaRegions = [new() { Region = "eu-west-1", TrafficShare = 0.2m }, new() { Region = "ap-southeast-2", TrafficShare = 0.1m }] });
        var one = Roadmap.Phase(phase, options: new() { ReplicaRegions = [] });

        two.Validate().Should().BeEmpty();
        Database(two).Global.Should().NotBeNull();
        one.Validate().Should().BeEmpty();
        Database(one).Global.Should().BeNull();
    }

    [Fact]
    public void Everything_that_can_be_off_may_be_off_in_the_last_phase()
    {
        var bare = Roadmap.Phase(5, options: new()
        {
            Cache = false, Files = false, Cdn = false, ConnectionPool = false, QueryStatistics = false, Workers = false, SeparateFleets = false, FragmentCache = false, Sharding = false, ReplicaRegions = [],
            Observability = false,
        });

        bare.Validate().Should().BeEmpty();
        bare.Blocks.Select(block => block.Name).Should().Equal("network", "balancer", "web", "db");
    }

    [Fact]
    public void A_cdn_in_phase_one_needs_a_balancer_and_gets_servers_that_are_not_public()
    {
        var design = Roadmap.Phase(1, options: new() { Cdn = true, LoadBalancer = true });

        design.Blocks.OfKind<CdnSpec>().Should().ContainSingle();
        design.Network.Spec.Nat.Should().Be(NatStrategy.Single);
        design.Blocks.OfKind<FleetSpec>().Single().Spec.PublicAddresses.Should().BeFalse();
    }

    public static TheoryData<int, PhaseOptions, string> Refused { get; } = new()
    {
        { 2, new() { LoadBalancer = false }, "options of phase 2 has a problem: loadBalancer is false; allowed: true, as the phase has several servers; remove it" },
        { 1, new() { Cdn = true }, "options of phase 1 has a problem: cdn is true without a load balancer; allowed: true with one; set loadBalancer too" },
        { 1, new() { SeparateFleets = true }, "options of phase 1 has a problem: separateFleets is true without a load balancer; allowed: true with one; set loadBalancer too" },
        { 2, new() { ReplicaRegions = [new() { Region = "us-west-2" }] }, "options of phase 2 has a problem: replicaRegions is 1 regions; allowed: none before phase 3; begin with a later phase: AWS takes no burstable database into several regions" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_does_not_go_together_is_refused(int phase, PhaseOptions options, string message) =>
        FluentActions.Invoking(() => Roadmap.Phase(phase, options: options)).Should().Throw<InvalidInputException>().WithMessage(message);

    [Fact]
    public void Options_are_read_from_json() =>
        PhaseOptions.FromJson("""{ "cdn": false, "replicaRegions": [] }""").Should().Be(new PhaseOptions { Cdn = false, ReplicaRegions = [] });

    [Theory]
    [InlineData("""{ "cnd": false }""")]
    [InlineData("""{ "cdn": 1 }""")]
    [InlineData("""[]""")]
    public void Options_that_are_none_are_one_error_with_its_place(string json) =>
        FluentActions.Invoking(() => PhaseOptions.FromJson(json, "options")).Should().Throw<InvalidInputException>().WithMessage("options:1:*");

    static ShardedDatabaseSpec Store(Blueprint design) => design.Blocks.OfKind<ShardedDatabaseSpec>().Single().Spec;

    static AuroraClusterSpec Database(Blueprint design) => design.Blocks.OfKind<AuroraClusterSpec>().Single().Spec;
}
