using Blueprints.Compute;
using Blueprints.Delivery;
using Blueprints.Estimation.Capacity.Advice;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Tests.Schemas;
using Blueprints.Networking;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Tests.Capacity.Advice;

/// <summary>Advice: both answers for every part, and what steps up and out buy.</summary>
public sealed class CapacityAdvisorTests
{
    static readonly Workload Typical = new() { DailyUsers = 50_000 };

    public static TheoryData<int> Phases => [.. Enumerable.Range(1, Roadmap.PhaseCount)];

    [Theory]
    [InlineData("cache", 5_000, 5_000_000)]
    [InlineData("cdn", 5_000, 500_000)]
    [InlineData("readers", 50_000, 50_000_000)]
    [InlineData("queue and workers", 5_000, 500_000)]
    [InlineData("microservices", 50_000, 20_000_000)]
    [InlineData("sharding", 5_000_000, 400_000_000)]
    public void A_part_is_worth_it_from_so_many_users_and_not_before(string part, int few, int many)
    {
        var (before, after) = (Part(Typical with { DailyUsers = few }, part), Part(Typical with { DailyUsers = many }, part));

        before.IsWorthIt.Should().BeFalse(before.Reason);
        after.IsWorthIt.Should().BeTrue(after.Reason);
        after.Reason.Should().NotBe(before.Reason);
    }

    [Fact]
    public void Sharding_is_for_writes_that_no_writer_takes_or_data_that_no_volume_holds()
    {
        Part(Typical with { DailyUsers = 100_000_000, ReadShare = 1 }, "sharding").IsWorthIt.Should().BeFalse("reads are for readers");
        Part(Typical with { DatabaseMegabytesPerUser = 2_000 }, "sharding").IsWorthIt.Should().BeTrue("95 TiB are more than 60 % of a volume");
    }

    [Fact]
    public void Regions_are_for_users_who_are_far_away()
    {
        var far = Typical with { Users = [new() { Geography = EdgeGeography.UnitedStates, Share = 0.7m }, new() { Geography = EdgeGeography.Australia, Share = 0.3m }] };

        Part(far, "several regions").IsWorthIt.Should().BeTrue();
        Part(far with { Users = [new() { Geography = EdgeGeography.UnitedStates, Share = 0.9m }, new() { Geography = EdgeGeography.Australia, Share = 0.1m }] }, "several regions").IsWorthIt.Should().BeFalse();
        Part(Typical with { DailyUsers = 400_000_000 }, "several regions").IsWorthIt.Should().BeFalse("many users who are near need no further region");
    }

    [Fact]
    public void Connections_decide_on_a_pool()
    {
        var crowded = Typical with { DatabaseConnectionsPerServer = 400 };

        Part(Typical, "connection pool").IsWorthIt.Should().BeFalse();
        Part(crowded, "connection pool").IsWorthIt.Should().BeTrue("800 of 901 connections are used");
    }

    [Fact]
    public void A_large_fleet_grows_by_a_tenth()
    {
        var design = Roadmap.Phase(2);
        design = design with { Blocks = [.. design.Blocks.Select(block => block.Spec is FleetSpec fleet ? block with { Spec = fleet with { MaxInstances = 55 } } : block)] };

        var step = Advise(design, Typical).Growth.Single(option => option is { Block: "web", Direction: GrowthDirection.Out });

        step.Change.Should().Be("55 to 61 servers");
    }

    [Fact]
    public void One_more_server_buys_its_share_of_users_and_costs_what_a_server_costs()
    {
        // Six servers are full at 432,000 users: a seventh takes a sixth more.
        var design = Roadmap.Phase(2);
        var advice = Advise(design, Typical);
        var step = advice.Growth.Single(option => option is { Block: "web", Direction: GrowthDirection.Out });

        step.Change.Should().Be("6 to 7 servers");
        (step.UsersAfter / step.UsersBefore).Should().BeApproximately(7m / 6, 0.001m);
        var grown = design with { Blocks = [.. design.Blocks.Select(block => block.Spec is FleetSpec fleet ? block with { Spec = fleet with { MaxInstances = 7 } } : block)] };
        step.MonthlyUsd.Should().Be(Math.Round(new CostEstimator().Estimate(grown, Typical).Monthly.High.Usd - new CostEstimator().Estimate(design, Typical).Monthly.High.Usd, 2));
        step.UsersPerUsd.Should().BeApproximately(step.UsersGained / step.MonthlyUsd!.Value, 1e-6m);
    }

    [Fact]
    public void The_next_size_up_has_twice_the_processors_and_the_road_up_has_an_end()
    {
        var advice = Advise(Roadmap.Phase(2), Typical);
        var step = advice.Growth.Single(option => option is { Block: "web", Direction: GrowthDirection.Up });

        step.Change.Should().Be("m7g.medium to m7g.large");
        (step.UsersAfter / step.UsersBefore).Should().BeApproximately(2, 0.001m);
        var end = advice.VerticalEnds.Single(one => one.Block == "web");
        end.Family.Should().StartWith("m7g.");
        end.LargestVCpu.Should().BeGreaterThanOrEqualTo(128);
    }

    [Fact]
    public void At_the_end_of_its_family_nothing_is_offered_up()
    {
        var design = new Blueprint
        {
            Name = "largest",
            Blocks = [new("network", new NetworkSpec { Nat = NatStrategy.None }), new("web", new FleetSpec { InstanceType = "x2iedn.32xlarge", MinInstances = 1, MaxInstances = 1 })],
            Flows = [new() { From = Flow.Users, To = "web" }],
        };

        Advise(design, Typical).Growth.Select(option => option.Direction).Should().Equal(GrowthDirection.Out);
        Advise(design, Typical).VerticalEnds.Single().Family.Should().Be("x2iedn.32xlarge");
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void The_next_two_bottlenecks_are_of_different_blocks_and_the_document_keeps_to_its_schema(int phase)
    {
        var (design, workload) = (Roadmap.Phase(phase), new Workload { DailyUsers = Roadmap.TypicalDailyUsers(phase) });
        var estimate = new CapacityEstimator().Estimate(design, workload);
        var advice = new CapacityAdvisor().Advise(design, workload, estimate);

        advice.NextBottlenecks.Should().HaveCount(2).And.OnlyHaveUniqueItems(ranked => ranked.Block);
        advice.NextBottlenecks[0].Should().Be(estimate.Bottleneck);
        advice.BestStep.Should().NotBeNull();
        advice.Growth.Should().OnlyContain(option => option.UsersAfter >= 0);
        JsonSchema.Load("capacity").Errors(CapacityJson.Write(estimate, advice)).Should().BeEmpty();
    }

    static AdviceItem Part(Workload workload, string part) => Advise(Roadmap.Phase(2), workload).Parts.Single(item => item.Part == part);

    static CapacityAdvice Advise(Blueprint design, Workload workload) => new CapacityAdvisor().Advise(design, workload, new CapacityEstimator().Estimate(design, workload));
}
