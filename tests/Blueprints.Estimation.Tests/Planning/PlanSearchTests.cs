using Blueprints.Delivery;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Planning.Search;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Tests.Planning;

/// <summary>The cheapest design that keeps a promise.</summary>
public sealed class PlanSearchTests
{
    static readonly PlanRequest Small = new()
    {
        Workload = new() { DailyUsers = 50_000 }, Objective = new LatencyObjective(0.99m, 300), Days = 1, StepSeconds = 300, Scenarios = 16,
    };

    static readonly Lazy<PlanResult> Result = new(() => PlanSearch.Run(Small));

    [Fact]
    public void The_winner_holds_as_often_as_asked_and_is_a_design_that_can_be_priced_and_written()
    {
        var result = Result.Value;

        result.Winner!.Holds.Should().BeGreaterThanOrEqualTo(0.95);
        result.Blueprint!.Validate().Should().BeEmpty();
        Blueprint.FromJson(result.Blueprint.ToJson()).Should().Be(result.Blueprint);
        new CostEstimator().Estimate(result.Blueprint, Small.Workload).Incomplete.Should().BeFalse();
    }

    [Fact]
    public void Along_the_front_more_money_buys_more_safety()
    {
        var front = PlanSearch.Run(Small with { Workload = new() { DailyUsers = 2_000_000 }, Scenarios = 8 }).Front;

        front.Should().HaveCountGreaterThan(1);
        front.Zip(front.Skip(1)).Should().OnlyContain(pair => pair.First.Monthly <= pair.Second.Monthly && pair.First.Holds < pair.Second.Holds);
        front.Should().OnlyContain(finalist => finalist.DearMonths >= finalist.Monthly && finalist.Regret >= -1e-6);
    }

    [Fact]
    public void Everything_that_was_not_taken_has_a_reason()
    {
        Result.Value.Rejected.Should().HaveCountGreaterThan(20).And.OnlyContain(rejection => rejection.Reason.Length > 10);
        Result.Value.Rejected.Select(rejection => rejection.Shape).Distinct().Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public void Threads_do_not_change_a_byte() => PlanJson.Write(PlanSearch.Run(Small with { Threads = 1 })).Should().Be(PlanJson.Write(Result.Value));

    [Fact]
    public void A_budget_below_every_design_leaves_no_winner()
    {
        var result = PlanSearch.Run(Small with { Budget = 10, Scenarios = 8 });

        result.Winner.Should().BeNull();
        result.Blueprint.Should().BeNull();
        result.Rejected.Should().Contain(rejection => rejection.Reason.Contains("above the budget"));
    }

    [Fact]
    public void A_promise_that_the_work_alone_breaks_is_kept_by_nothing() =>
        PlanSearch.Run(Small with { Objective = new(0.99m, 15), Scenarios = 8 }).Winner.Should().BeNull("a call takes 20 ms of CPU");

    // A tenth of the users are 200 ms away: 4 of 10 of their requests need a server, the others a file, which a CDN has near them in 95 of 100 cases. 4.3 % are late with it, 10 % without.
    [Theory]
    [InlineData(true, 0.95, 200, null)]
    [InlineData(false, 0.95, 200, "10 % of requests come from too far for p95<200ms: 200 ms of way to us-east-1, and no CDN nearer")]
    [InlineData(true, 0.99, 200, "4.3 % of requests come from too far for p99<200ms: 200 ms of way to us-east-1")]
    [InlineData(false, 0.99, 300, null)]
    public void A_CDN_counts_for_users_far_away(bool cdn, double percentile, int milliseconds, string? reason)
    {
        var request = Small with
        {
            Workload = Small.Workload with { Users = [new() { Geography = EdgeGeography.UnitedStates, Share = 0.9m }, new() { Geography = EdgeGeography.Australia, Share = 0.1m }] },
            Objective = new((decimal)percentile, milliseconds),
        };

        PlanDistance.TooFar(Roadmap.Phase(3, "us-east-1", new PhaseOptions { Cdn = cdn }), request).Should().Be(reason);
    }

    [Theory]
    [InlineData(0.4, 7, 64, "probability is 0.4; allowed: 0.5 to 0.999")]
    [InlineData(0.95, 0.5, 64, "days is 0.5; allowed: 1 to 366")]
    [InlineData(0.95, 7, 4, "scenarios is 4; allowed: 8 to 4096")]
    public void Figures_out_of_range_are_refused(double probability, double days, int scenarios, string message)
    {
        var run = () => PlanSearch.Run(Small with { Probability = probability, Days = days, Scenarios = scenarios });

        run.Should().Throw<InvalidInputException>().WithMessage(message);
    }
}
