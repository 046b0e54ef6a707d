using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Tests.Schemas;
using Blueprints.Networking;
using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Tests.Capacity.Limits;

/// <summary>What designs carry: by hand for one of them, and what holds for all.</summary>
public sealed class CapacityEstimatorTests
{
    static readonly CapacityEstimator Estimator = new();

    // 8,640 users × 10 requests = 1 a second; the busiest hour twice that, all of it dynamic, half of it reads.
    static readonly Workload Simple = new()
    {
        DailyUsers = 8_640, RequestsPerUserPerDay = 10, PeakToAverage = 2, StaticShare = 0, ReadShare = 0.5m, CpuMillisecondsPerRequest = 100,
        QueriesPerRequest = 4, DatabaseMillisecondsPerQuery = 10, PrimaryReadShare = 0.1m, DatabaseConnectionsPerServer = 10,
    };

    public static TheoryData<int> Phases => [.. Enumerable.Range(1, Roadmap.PhaseCount)];

    static Blueprint Design(int max = 4) => new()
    {
        Name = "simple",
        Blocks =
        [
            new("network", new NetworkSpec { Nat = NatStrategy.None }),
            new("web", new FleetSpec { InstanceType = "m7g.large", MinInstances = 2, MaxInstances = max }),
            new("db", new AuroraClusterSpec { Instances = [new() { Name = "writer", InstanceClass = "db.r7g.large" }, new() { Name = "reader-1", InstanceClass = "db.r7g.large" }] }),
        ],
        Flows = [new() { From = Flow.Users, To = "web" }, new() { From = "web", To = "db", Carries = TrafficClass.Dynamic }],
    };

    [Fact]
    public void A_simple_design_is_what_the_hand_works_out()
    {
        // 2 a second × 0.1 s = 0.2 of 8 vCPUs; writes 1 a second × 4 × 10 ms = 0.04, a tenth of the reads 0.004; the other reads 0.036; each of 2 vCPUs.
        var estimate = Estimator.Estimate(Design(), Simple);

        Limit(estimate, "web", "CPU").Demand.Expected.Should().BeApproximately(0.2m, 1e-9m);
        Limit(estimate, "web", "CPU").Utilisation.Expected.Should().BeApproximately(0.025m, 1e-9m);
        Limit(estimate, "db", "writer CPU").Demand.Expected.Should().BeApproximately(0.044m, 1e-9m);
        Limit(estimate, "db", "reader CPU").Demand.Expected.Should().BeApproximately(0.036m, 1e-9m);
        Limit(estimate, "db", "connections").Demand.Expected.Should().Be(20, "two servers are the fewest, with ten connections each");
        Limit(estimate, "web", "CPU").SaturatesAtUsers!.Value.Expected.Should().BeInRange(345_599, 345_600);
        estimate.Bottleneck!.Block.Should().Be("web");
    }

    [Fact]
    public void A_hundred_servers_with_ten_connections_need_a_thousand()
    {
        // 100 servers of 2 vCPUs at 60 % are 120 vCPUs busy: 1,200 requests a second in the busiest hour.
        var estimate = Estimator.Estimate(Design(200), Simple with { DailyUsers = 8_640 * 600 });

        Limit(estimate, "db", "connections").Demand.Expected.Should().BeApproximately(1_000, 1e-6m);
    }

    [Fact]
    public void Tasks_of_a_container_service_hold_connections_as_servers_do()
    {
        // 600 times a request a second, twice that in the busiest hour: 120 vCPUs busy, at 60 % of one vCPU each 200 tasks.
        var design = Design() with { Blocks = [.. Design().Blocks.Select(block => block.Name == "web" ? new Block("web", new ContainerServiceSpec { MaxTasks = 400 }) : block)] };

        Limit(Estimator.Estimate(design, Simple with { DailyUsers = 8_640 * 600 }), "db", "connections").Demand.Expected.Should().BeApproximately(2_000, 1e-6m);
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void A_phase_holds_at_the_upper_end_of_its_range(int phase)
    {
        var estimate = Estimator.Estimate(Roadmap.Phase(phase), new() { DailyUsers = Top(phase) });

        estimate.Holds.Should().BeTrue(estimate.Sentence);
        estimate.Phase.Should().Be(phase);
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void A_limit_is_full_at_the_users_it_says_and_the_bottleneck_comes_first(int phase)
    {
        var estimate = Estimator.Estimate(Roadmap.Phase(phase), new() { DailyUsers = Top(phase) });

        estimate.Ranking.Should().NotBeEmpty();
        foreach (var ranked in estimate.Ranking)
        {
            var users = ranked.Limit.SaturatesAtUsers!.Value.Expected;
            var full = Limit(Estimator.Estimate(Roadmap.Phase(phase), new() { DailyUsers = users }), ranked.Block, ranked.Limit.Name);
            full.Utilisation.Expected.Should().BeApproximately(1, 0.001m, $"{ranked.Block} {ranked.Limit.Name} at {users}");
            users.Should().BeGreaterThanOrEqualTo(estimate.Bottleneck!.Limit.SaturatesAtUsers!.Value.Expected);
        }
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void More_users_never_use_less(int phase)
    {
        var (few, many) = (Estimator.Estimate(Roadmap.Phase(phase), new() { DailyUsers = 10_000 }), Estimator.Estimate(Roadmap.Phase(phase), new() { DailyUsers = 25_000 }));

        foreach (var (less, more) in few.Blocks.Zip(many.Blocks))
        {
            foreach (var limit in less.Limits)
                more.Limits.Single(other => other.Name == limit.Name).Utilisation.Expected.Should().BeGreaterThanOrEqualTo(limit.Utilisation.Expected);
        }
    }

    [Fact]
    public void Intervals_in_give_intervals_out_with_their_ends_exchanged()
    {
        var limit = Limit(Estimator.Estimate(Design(), Simple with { CpuMillisecondsPerRequest = new(50, 100, 200) }), "web", "CPU");

        (limit.Utilisation.Low / limit.Utilisation.Expected).Should().BeApproximately(0.5m, 1e-9m);
        (limit.Utilisation.High / limit.Utilisation.Expected).Should().BeApproximately(2, 1e-9m);
        var users = limit.SaturatesAtUsers!.Value;
        users.Low.Should().BeInRange(172_799, 172_800);
        users.High.Should().BeInRange(691_199, 691_200);
    }

    [Fact]
    public void Nobody_asks_for_nothing_but_what_stands_anyway()
    {
        var estimate = Estimator.Estimate(Roadmap.Phase(3), new() { DailyUsers = 0 });

        estimate.Holds.Should().BeTrue();
        Limit(estimate, "web", "CPU").Utilisation.Expected.Should().Be(0);
        Limit(estimate, "balancer", "targets").Demand.Expected.Should().Be(3);
    }

    [Fact]
    public void What_stands_once_is_told()
    {
        Estimator.Estimate(Roadmap.Phase(1), new() { DailyUsers = 1_000 }).SinglePointsOfFailure.Should().HaveCount(2).And.Contain("web: one server");
        Estimator.Estimate(Roadmap.Phase(2), new() { DailyUsers = 1_000 }).SinglePointsOfFailure.Should().ContainSingle().Which.Should().StartWith("network: the NAT gateway");
        Estimator.Estimate(Roadmap.Phase(3), new() { DailyUsers = 1_000 }).SinglePointsOfFailure.Should().BeEmpty();
    }

    [Fact]
    public void Every_kind_of_block_has_limits_or_a_reason_why_none_is_told() => LimitKinds.Limited.Concat(LimitKinds.Unlimited.Keys)
        .Should().BeEquivalentTo(typeof(BlockSpec).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(kind => kind.DerivedType));

    [Fact]
    public void The_document_has_the_bottleneck_and_each_limit_with_its_source()
    {
        var root = JsonDocument.Parse(CapacityJson.Write(Estimator.Estimate(Roadmap.Phase(4), new() { DailyUsers = 20_000_000 }, "phase4"))).RootElement;

        root.GetProperty("users").GetDecimal().Should().Be(20_000_000);
        root.GetProperty("holds").GetBoolean().Should().BeFalse();
        root.GetProperty("bottleneck").EnumerateObject().Select(member => member.Name).Should().Equal("block", "limit", "saturatesAtUsers");
        root.GetProperty("blocks").EnumerateArray().SelectMany(block => block.GetProperty("limits").EnumerateArray()).Should().OnlyContain(limit => limit.GetProperty("source").GetString()!.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void The_document_keeps_to_its_schema(int phase)
    {
        var schema = JsonSchema.Load("capacity");

        schema.Errors(CapacityJson.Write(Estimator.Estimate(Roadmap.Phase(phase), new() { DailyUsers = new(1_000, 2_000, 4_000) }))).Should().BeEmpty();
        schema.Errors("""{ "schemaVersion": 2 }""").Should().NotBeEmpty();
    }

    [Fact]
    public void A_machine_that_nobody_knows_is_refused_and_not_taken_to_hold()
    {
        var design = Design();
        var misspelt = design with { Blocks = [.. design.Blocks.Select(block => block.Spec is FleetSpec fleet ? block with { Spec = fleet with { InstanceType = "m7q.large" } } : block)] };

        FluentActions.Invoking(() => Estimator.Estimate(misspelt, Simple)).Should().Throw<Blueprints.Validation.InvalidInputException>().WithMessage("*m7q.large*");
    }

    [Fact]
    public void Figures_too_large_to_add_up_are_refused_by_name() =>
        FluentActions.Invoking(() => Estimator.Estimate(Roadmap.Phase(2), new() { DailyUsers = 1, CpuMillisecondsPerRequest = -1 })).Should().Throw<Blueprints.Validation.InvalidInputException>().WithMessage("*cpuMillisecondsPerRequest*");

    static decimal Top(int phase) => phase switch { 1 => 10_000, 2 => 100_000, 3 => 1_000_000, 4 => 10_000_000, _ => 20_000_000 };

    static CapacityLimit Limit(CapacityEstimate estimate, string block, string name) => estimate.Blocks.Single(each => each.Block == block).Limits.Single(limit => limit.Name == name);
}
