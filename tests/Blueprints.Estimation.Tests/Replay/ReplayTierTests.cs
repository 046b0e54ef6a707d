using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Delivery;
using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Estimation.Replay;
using Blueprints.Scaling;
using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Scaling;
using Blueprints.Traffic;
using Blueprints.Validation;

namespace Blueprints.Estimation.Tests.Replay;

/// <summary>A blueprint as the simulator sees it.</summary>
public sealed class ReplayTierTests
{
    static readonly Workload Usual = new() { DailyUsers = 500_000 };
    static readonly LatencyObjective Promise = new(0.99m, 300);

    // Phase 3: files come from the CDN, so 4 of 10 requests reach the servers; 2 vCPUs do 20 ms each.
    [Fact]
    public void A_fleet_serves_what_its_processors_do_and_starts_after_boot_application_and_health_checks()
    {
        var web = Tiers(3).Single(tier => tier.Name == "web");

        web.CallsPerRequest.Should().BeApproximately(0.4, 1e-9);
        web.Design.RequestsPerSecond.Should().BeApproximately(100, 1e-9);
        web.Design.Concurrency.Should().Be(2);
        web.Design.ServiceSeconds.Should().BeApproximately(0.02, 1e-12);
        web.Design.LaunchSeconds.Should().Be(25 + 30 + (2 * 15));
        web.Design.WarmupSeconds.Should().Be(120);
        web.PricePerHour.Should().Be(0.0816m);
        web.Design.Policies.Should().ContainSingle().Which.Should().BeOfType<TargetTrackingPolicy>().Which.Target.Should().Be(0.6);
    }

    // Of 40 % dynamic requests, a tenth writes; nine tenths read, of which a fifth misses the cache. A tenth of these goes to the writer.
    [Fact]
    public void Writer_and_readers_of_a_database_are_tiers_of_their_own()
    {
        var tiers = Tiers(3);
        var (writer, readers) = (tiers.Single(tier => tier.Name == "db writer"), tiers.Single(tier => tier.Name == "db readers"));

        writer.CallsPerRequest.Should().BeApproximately(0.4 * (0.1 + (0.9 * 0.2 * 0.1)), 1e-9);
        readers.CallsPerRequest.Should().BeApproximately(0.4 * 0.9 * 0.2 * 0.9, 1e-9);
        writer.Design.RequestsPerSecond.Should().BeApproximately(4 / 0.002, 1e-9);
        (writer.Design.MinCapacity, writer.Design.MaxCapacity).Should().Be((1, 1));
        (readers.Design.MinCapacity, readers.Design.MaxCapacity).Should().Be((1, 4));
        readers.Design.Policies.Should().ContainSingle().Which.Should().BeOfType<ServiceScalingPolicy>().Which.Service.Should().Be(ManagedService.AuroraReaders);
    }

    // 248 ms are left of 300 after 30 of way to a region of one's own part of the world, 20 at the server and 2 at the database: each may wait 124.
    [Fact]
    public void What_way_and_work_leave_of_the_time_is_halved_between_servers_and_database()
    {
        var tiers = Tiers(3);

        tiers.Single(tier => tier.Name == "web").Design.Objective.Seconds.Should().BeApproximately(0.144, 1e-9);
        tiers.Single(tier => tier.Name == "db writer").Design.Objective.Seconds.Should().BeApproximately(0.126, 1e-9);
    }

    // 200 ms of way from Australia to Virginia; 90 from Europe. Who is too far for the promise anyway does not make the servers hurry.
    [Theory]
    [InlineData(300, 0.059)]
    [InlineData(200, 0.064)]
    public void The_farthest_users_that_can_be_in_time_leave_servers_the_least(int milliseconds, double seconds)
    {
        var workload = Usual with
        {
            Users = [new() { Geography = EdgeGeography.UnitedStates, Share = 0.8m }, new() { Geography = EdgeGeography.Europe, Share = 0.19m }, new() { Geography = EdgeGeography.Australia, Share = 0.01m }],
        };
        var web = ReplayTiers.Of(Roadmap.Phase(3), workload, new(0.99m, milliseconds)).Single(tier => tier.Name == "web");

        web.Design.Objective.Seconds.Should().BeApproximately(seconds, 1e-9);
    }

    // A web server of 2 vCPUs is asked to be 60 % busy: 60 calls of 20 ms a second, for which it holds 10 connections. 0.162 of its calls reach the readers (0.9 × 0.2 × 0.9).
    [Fact]
    public void Readers_that_scale_by_connections_follow_the_calls_that_servers_open_them_for()
    {
        var blueprint = Roadmap.Phase(3, options: new() { ConnectionPool = false });
        var readers = ReplayTiers.Of(blueprint with { Blocks = [.. blueprint.Blocks.Select(block => block.Spec is AuroraClusterSpec cluster ? block with { Spec = ByConnections(cluster) } : block)] }, Usual, Promise)
            .Single(tier => tier.Name == "db readers");

        var policy = readers.Design.Policies.Should().ContainSingle().Which.Should().BeOfType<ServiceScalingPolicy>().Which;
        (policy.Service, policy.Metric).Should().Be((ManagedService.AuroraReaders, FleetMetric.RequestsPerInstance));
        policy.Target.Should().BeApproximately(100.0 / 10 * 60 * 0.162 * 60, 1e-6, "calls of a minute");
        readers.Assumptions.Should().Contain("readers scale by connections: 1.029 for each call a second, so 100 of a reader are 97.2 calls a second");
    }

    // With a pool between, only the connections in use count.
    [Fact]
    public void A_pool_before_readers_leaves_them_far_fewer_connections()
    {
        var blueprint = Roadmap.Phase(3);
        var readers = ReplayTiers.Of(blueprint with { Blocks = [.. blueprint.Blocks.Select(block => block.Spec is AuroraClusterSpec cluster ? block with { Spec = ByConnections(cluster) } : block)] }, Usual, Promise)
            .Single(tier => tier.Name == "db readers");

        ((ServiceScalingPolicy)readers.Design.Policies.Single()).Target.Should().BeGreaterThan(10 * 100.0 / 10 * 60 * 0.162 * 60);
    }

    static AuroraClusterSpec ByConnections(AuroraClusterSpec cluster) => cluster with { ReaderScaling = new() { TargetConnections = 100 } };

    [Fact]
    public void Workers_stand_behind_their_queue_and_keep_its_latency()
    {
        var workers = Tiers(4).Single(tier => tier.Name == "workers");

        workers.IsOnRequestPath.Should().BeFalse();
        workers.Design.Queue!.VisibilitySeconds.Should().Be(60);
        workers.Design.RequestsPerSecond.Should().Be(4, "two hands, half a second for a message");
        workers.Design.Objective.Seconds.Should().Be(60);
        workers.CallsPerRequest.Should().BeApproximately(0.4 * 0.05, 1e-9);
    }

    [Fact]
    public void Shards_and_regions_are_tiers_of_their_own()
    {
        var names = Tiers(5).Select(tier => tier.Name).ToList();

        names.Should().OnlyHaveUniqueItems().And.Contain(["web", "web@us-west-2", "api", "workers"]);
        names.Count(name => name.StartsWith("store ", StringComparison.Ordinal) && name.EndsWith("writer", StringComparison.Ordinal)).Should().Be(3, "the first of four shards is the database itself");
    }

    [Fact]
    public void Five_minute_metrics_make_slower_alarms()
    {
        var slow = With(spec => spec with { DetailedMonitoring = false });

        slow.Single(tier => tier.Name == "web").Design.Policies.OfType<TargetTrackingPolicy>().Single().Timing.PeriodSeconds.Should().Be(300);
    }

    [Fact]
    public void Every_kind_of_policy_becomes_a_rule()
    {
        var web = With(spec => spec with
        {
            Scaling =
            [
                StepScaling.OutAbove(70, 2, 3), StepScaling.InBelow(30), new ScheduledScaling { Cron = "0 8 * * *", Min = 4, Start = "2026-01-01T00:00:00Z" },
                new PredictiveScaling { Mode = PredictiveMode.ForecastAndScale }, new TargetTracking { Name = "own", Custom = new() { Namespace = "App", Name = "Sessions" } },
            ],
        }).Single(tier => tier.Name == "web");

        var (outward, inward) = (web.Design.Policies.OfType<StepScalingPolicy>().First(), web.Design.Policies.OfType<StepScalingPolicy>().Last());
        (outward.Threshold, outward.Above, outward.Datapoints).Should().Be((0.7, true, 2));
        outward.Steps.Should().Equal(new Simulation.Scaling.ScalingStep(0, null, 3));
        (inward.Threshold, inward.Above).Should().Be((0.3, false));
        inward.Steps.Should().Equal(new Simulation.Scaling.ScalingStep(null, 0, -1));
        web.Design.Policies.OfType<ScheduledPolicy>().Single().Start.Should().Be(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        web.Design.Policies.OfType<PredictivePolicy>().Single().Target.Should().Be(0.6);
        web.Assumptions.Should().Contain("policy own follows a metric of its own, which no traffic foretells: not simulated");
        web.Design.Problems().Should().BeEmpty();
    }

    // ElastiCache adds shards by a fifth at least, and not before the last have been there for ten minutes.
    [Fact]
    public void A_cache_whose_shards_scale_by_CPU_is_a_tier_and_any_other_is_none()
    {
        var blueprint = Roadmap.Phase(3);
        CacheSpec Scaled(CacheSpec cache, CacheShardMetric metric) => cache with { NodeType = "cache.m7g.large", Shards = 2, ShardScaling = new() { Metric = metric, MinShards = 1, MaxShards = 6, TargetPercent = 50 } };
        List<ReplayTier> With(CacheShardMetric metric) =>
            [.. ReplayTiers.Of(blueprint with { Blocks = [.. blueprint.Blocks.Select(block => block.Spec is CacheSpec cache ? block with { Spec = Scaled(cache, metric) } : block)] }, Usual, Promise)];

        var shards = With(CacheShardMetric.PrimaryCpu).Single(tier => tier.Name == "cache shards");

        (shards.Design.MinCapacity, shards.Design.InitialCapacity, shards.Design.MaxCapacity, shards.Design.LaunchSeconds).Should().Be((1, 2, 6, 600));
        var policy = shards.Design.Policies.Should().ContainSingle().Which.Should().BeOfType<ServiceScalingPolicy>().Which;
        (policy.Service, policy.Target, policy.ScaleOutCooldownSeconds).Should().Be((ManagedService.ElastiCacheShards, 0.5, 600));
        shards.Design.RequestsPerSecond.Should().Be(100_000);
        shards.Design.Objective.Seconds.Should().BeApproximately(0.01001, 1e-9);
        shards.PricePerHour.Should().BeGreaterThan(0);
        shards.Design.Problems().Should().BeEmpty();
        With(CacheShardMetric.Memory).Should().NotContain(tier => tier.Name == "cache shards", "memory does not follow traffic");
    }

    // Ten prepared less what runs: they wait and pay for 20 GiB of gp3 at $0.08, and for themselves where they run.
    [Theory]
    [InlineData(WarmPoolState.Stopped, 0)]
    [InlineData(WarmPoolState.Running, 0.0816)]
    public void A_warm_pool_pays_for_what_waits(WarmPoolState state, double hour)
    {
        var web = With(spec => spec with { MinInstances = 2, MaxInstances = 10, WarmPool = new() { State = state } }).Single(tier => tier.Name == "web");
        var quiet = new DemandSeries("quiet", new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), 60, [.. Enumerable.Repeat(1.0, 600)]);
        var result = TrafficReplay.Run([new("design", [web])], [quiet])[0].Tiers[0];

        web.PooledPricePerHour.Should().BeApproximately((20 * 0.08m / 730) + (decimal)hour, 1e-6m);
        result.Shown.Outcome.InstanceHours.Should().BeApproximately(20, 1e-6);
        result.Monthly.Should().BeApproximately((2 * 730 * 0.0816m) + (8 * 730 * web.PooledPricePerHour), 0.01m);
    }

    [Fact]
    public void Times_out_of_range_are_refused()
    {
        var read = () => ReplayTiers.Of(Roadmap.Phase(2), Usual, Promise, new() { ApplicationStartSeconds = -1 });

        read.Should().Throw<InvalidInputException>().WithMessage("application start is -1 seconds; allowed: 0 to 3600");
    }

    static List<ReplayTier> Tiers(int phase) => [.. ReplayTiers.Of(Roadmap.Phase(phase), Usual, Promise)];

    static List<ReplayTier> With(Func<FleetSpec, FleetSpec> change)
    {
        var blueprint = Roadmap.Phase(3);
        return [.. ReplayTiers.Of(blueprint with { Blocks = [.. blueprint.Blocks.Select(block => block.Spec is FleetSpec fleet ? block with { Spec = change(fleet) } : block)] }, Usual, Promise)];
    }
}
