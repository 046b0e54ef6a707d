using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Estimation.Capacity;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Networking;
using Blueprints.Quantities;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Tests.Capacity.Latency;

/// <summary>Response times of designs: by hand for a small one, and what holds for all.</summary>
public sealed class LatencyBudgetTests
{
    static readonly CapacityEstimator Estimator = new();

    // 8,640 users × 100 requests = 10 a second, 20 in the busiest hour; on open connections, without a database's storage.
    static readonly Workload Simple = new()
    {
        DailyUsers = 8_640, RequestsPerUserPerDay = 100, PeakToAverage = 2, StaticShare = 0, ReadShare = 1, CpuMillisecondsPerRequest = 60, ConnectionsPerUserPerDay = 0,
        QueriesPerRequest = 4, DatabaseMillisecondsPerQuery = 2, InputOutputsPerQuery = 0, PrimaryReadShare = 0, CacheHitRatio = 0.8m,
    };

    public static TheoryData<int> Phases => [.. Enumerable.Range(1, Roadmap.PhaseCount)];

    static Blueprint OneServer => new()
    {
        Name = "one",
        Blocks = [new("network", new NetworkSpec { Nat = NatStrategy.None }), new("web", new FleetSpec { InstanceType = "m7g.large", MinInstances = 1, MaxInstances = 1 })],
        Flows = [new() { From = Flow.Users, To = "web" }],
    };

    static Blueprint WithData => OneServer with
    {
        Blocks =
        [
            .. OneServer.Blocks, new("cache", new CacheSpec { NodeType = "cache.m7g.large" }),
            new("db", new AuroraClusterSpec { Instances = [new() { Name = "writer", InstanceClass = "db.r7g.large" }] }),
        ],
        Flows = [.. OneServer.Flows, new() { From = "web", To = "cache" }, new() { From = "web", To = "db", Carries = TrafficClass.Dynamic, Behind = "cache" }],
    };

    [Fact]
    public void One_server_is_its_queue_and_the_way_to_it()
    {
        // 20 a second × 60 ms = 1.2 of 2 processors; 30 ms of distance.
        var latency = Estimator.Estimate(OneServer, Simple).Latency;

        Value(latency, 0.99m).Should().BeApproximately(30 + MMcQueue.ResponsePercentile(20, 1 / 0.06, 2, 0.99) * 1_000, 2);
        Part(latency, "web", "service").Should().BeApproximately(60, 0.001);
        Part(latency, "web", "wait").Should().BeApproximately(MMcQueue.MeanWait(20, 1 / 0.06, 2) * 1_000, 0.001);
        Part(latency, "users", "distance").Should().BeApproximately(30, 0.001);
        latency.Overloaded.Should().BeEmpty();
    }

    [Fact]
    public void A_fifth_of_the_reads_misses_the_cache_and_pays_for_the_database()
    {
        // Misses are 4 of 20 calls a second, each 4 statements of 2 ms: a fifth of 4 × (0.5 hop + 2).
        var latency = Estimator.Estimate(WithData, Simple).Latency;

        Part(latency, "db", "service").Should().BeApproximately(1.6, 0.001);
        Part(latency, "cache", "hop").Should().BeApproximately(0.5, 0.001);
        Part(latency, "db", "hop").Should().BeApproximately(0.2 * 4 * 0.5, 0.001, "every statement goes there and back");
        Value(Estimator.Estimate(WithData, Simple with { CacheHitRatio = 0 }).Latency, 0.5m).Should().BeGreaterThan(Value(latency, 0.5m));
    }

    [Fact]
    public void A_slow_command_of_a_cache_is_waited_for_and_fills_its_thread()
    {
        // 20 commands a second × 40 ms are 0.8 of the one thread.
        var slow = Estimator.Estimate(WithData, Simple with { CacheMicrosecondsPerCommand = 40_000 }).Latency;

        Part(Estimator.Estimate(WithData, Simple).Latency, "cache", "service").Should().BeApproximately(0.01, 1e-6);
        Part(slow, "cache", "service").Should().BeApproximately(40, 0.001);
        Part(slow, "cache", "wait").Should().BeApproximately(MMcQueue.MeanWait(20, 1 / 0.04, 1) * 1_000, 0.001);
    }

    [Fact]
    public void An_overloaded_station_is_called_unbounded_and_not_a_number()
    {
        // 1.92 of 2 processors are 96 %.
        var latency = Estimator.Estimate(OneServer, Simple with { DailyUsers = 8_640 * 1.6m }).Latency;

        latency.At(0.5m).Should().Be(new LatencyFigure(null, null, null));
        latency.Overloaded.Should().Equal("web at 96 %");
        latency.Keeps(new(0.99m, 1_000_000)).Should().BeFalse();
        Estimator.Estimate(OneServer, Simple with { DailyUsers = 8_640 * 1.58m }).Latency.At(0.5m).High.Should().NotBeNull();
    }

    [Fact]
    public void Intervals_give_intervals_of_which_the_high_end_may_have_no_end()
    {
        var latency = Estimator.Estimate(OneServer, Simple with { DailyUsers = new Interval(4_000, 8_640, 20_000) }).Latency;

        var p95 = latency.At(0.95m);
        p95.Low.Should().BeLessThan(p95.Expected!.Value);
        p95.High.Should().BeNull();
    }

    [Fact]
    public void New_connections_and_far_users_wait_for_round_trips()
    {
        var far = Simple with { CpuMillisecondsPerRequest = 0, Users = [new() { Geography = EdgeGeography.Australia, Share = 1 }] };

        Value(Estimator.Estimate(OneServer, far).Latency, 0.5m).Should().BeInRange(150, 300, "from Sydney to the United States");
        Value(Estimator.Estimate(OneServer, far with { ConnectionsPerUserPerDay = 10 }).Latency, 0.95m).Should().BeApproximately(3 * 200, 3, "one request in ten opens a connection first");
    }

    [Fact]
    public void An_edge_answers_static_files_near_far_users()
    {
        var far = new Workload { DailyUsers = 10_000, StaticShare = 1, ConnectionsPerUserPerDay = 0, Users = [new() { Geography = EdgeGeography.Australia, Share = 1 }] };

        Value(Estimator.Estimate(Roadmap.Phase(3), far).Latency, 0.5m).Should().BeInRange(2, 10.1, "from a Sydney edge");
        Value(Estimator.Estimate(Roadmap.Phase(2), far).Latency, 0.5m).Should().BeGreaterThan(200);
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void Every_phase_answers_its_typical_users_in_order_and_within_a_second(int phase)
    {
        var latency = Estimator.Estimate(Roadmap.Phase(phase), new() { DailyUsers = Roadmap.TypicalDailyUsers(phase) }).Latency;

        double[] times = [Value(latency, 0.5m), Value(latency, 0.95m), Value(latency, 0.99m)];
        times.Should().BeInAscendingOrder().And.OnlyContain(time => time > 0 && time < 1_000);
        latency.Parts.Should().OnlyContain(part => part.MeanMilliseconds >= 0);
    }

    [Fact]
    public void A_copy_sends_its_writes_over_the_distance_to_the_primary()
    {
        var writes = new Workload { DailyUsers = 1_000_000, StaticShare = 0, ReadShare = 0 };

        Estimator.Estimate(Roadmap.Phase(5), writes).Latency.Parts.Should().Contain(part => part.Block.EndsWith("@us-west-2") && part.What == "distance", "writes of a region without a writer are forwarded");
        Estimator.Estimate(Roadmap.Phase(5), writes with { ReadShare = 1 }).Latency.Parts.Should().NotContain(part => part.Block.EndsWith("@us-west-2") && part.What == "distance");
    }

    [Theory]
    [InlineData("p99<300ms", 0.99, 300)]
    [InlineData(" p50 <= 0.5 s ", 0.5, 500)]
    [InlineData("p99.9<1s", 0.999, 1_000)]
    public void Objectives_are_read_as_people_write_them(string text, double percentile, double milliseconds) =>
        LatencyObjective.Parse(text).Should().Equal(new LatencyObjective((decimal)percentile, (decimal)milliseconds));

    [Fact]
    public void Several_objectives_are_kept_or_missed_one_by_one()
    {
        var latency = Estimator.Estimate(OneServer, Simple).Latency;

        LatencyObjective.Parse("p50<1s,p99<100ms").Select(latency.Keeps).Should().Equal(true, false);
    }

    [Theory]
    [InlineData("")]
    [InlineData("p99")]
    [InlineData("p99>300ms")]
    [InlineData("p49<300ms")]
    [InlineData("p100<300ms")]
    [InlineData("p99<300")]
    [InlineData("p99<0ms")]
    [InlineData("p99<-1ms")]
    [InlineData("p99<99999999999999ms")]
    [InlineData("p99<4000s")]
    [InlineData("p99<300ms,")]
    public void What_is_no_objective_is_refused_with_what_is_allowed(string text) =>
        new Action(() => LatencyObjective.Parse(text)).Should().Throw<InvalidInputException>().WithMessage($"--slo is \"{text}\"; allowed: p50 to p99.9*");

    static double Value(LatencyBudget latency, decimal percentile) => (double)latency.At(percentile).Expected!.Value;

    static double Part(LatencyBudget latency, string block, string what) => (double)latency.Parts.Single(part => part.Block == block && part.What == what).MeanMilliseconds!.Value;
}
