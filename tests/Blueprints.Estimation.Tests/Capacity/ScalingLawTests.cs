using Blueprints.Estimation.Capacity;
using Blueprints.Quantities;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Blueprints.Estimation.Tests.Capacity;

public sealed class ScalingLawTests
{
    static readonly double[] Demands = [0.050, 0.030, 0.020];

    // SPEC SDM91 on a Sun SPARCcenter 2000: virtual users and scripts an hour.
    static readonly double[] SdmUsers = [1, 18, 36, 72, 108, 144, 216];
    static readonly double[] SdmThroughput = [64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2];

    [Theory]
    [InlineData(0.4, 8, 102)]
    [InlineData(1.6, 32, 200)]
    [InlineData(3.2, 64, 120)]
    [InlineData(3.2, 64, 500)]
    public void Stations_of_many_servers_are_exact_where_the_recursion_loses_its_digits(double demand, int servers, int users)
    {
        var solved = MeanValueAnalysis.Solve([new MvaStation(demand, Servers: servers)], users, 5);

        solved.Throughput.Should().BeApproximately(ClosedQueue.Throughput(users, demand, servers, 5), 1e-9);
        solved.Stations[0].QueueLength.Should().BeApproximately(users - solved.Throughput * 5, 1e-8, "who does not think is there");
        solved.Stations[0].Utilization.Should().BeApproximately(solved.Throughput * demand / servers, 1e-12);
    }

    [Fact]
    public void Several_servers_of_one_are_the_recursion_and_their_sum_is_the_response()
    {
        var (one, several) = (MeanValueAnalysis.Solve([new MvaStation(0.05), new MvaStation(0.03), new MvaStation(0)], 60, 2), MeanValueAnalysis.Solve([new MvaStation(0.05), new MvaStation(0.03), new MvaStation(0, Servers: 2)], 60, 2));

        several.Throughput.Should().BeApproximately(one.Throughput, 1e-10);
        several.Stations[1].QueueLength.Should().BeApproximately(one.Stations[1].QueueLength, 1e-9);
        several.ResponseTime.Should().BeApproximately(60 / several.Throughput - 2, 1e-9);
        FluentActions.Invoking(() => MeanValueAnalysis.Solve([new MvaStation(1, Servers: 2)], 5_001)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*5000*");
        FluentActions.Invoking(() => MeanValueAnalysis.Solve([new MvaStation(1, Servers: 0)], 5)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Closed_network_of_100_ms_and_5_s_of_thinking_saturates_at_102_users()
    {
        AsymptoticBounds.SaturationUsers(Demands, 5).Should().BeApproximately(102, 1e-9);
        var solved = MeanValueAnalysis.Solve(Demands, 102, 5);

        solved.Throughput.Should().BeApproximately(18.50, 0.005);
        solved.ResponseTime.Should().BeApproximately(0.513, 0.0005);
        OperationalLaws.InteractiveResponseTime(102, solved.Throughput, 5).Should().BeApproximately(solved.ResponseTime, 1e-9);
    }

    [Fact]
    public void Exact_solutions_respect_the_bounds_and_littles_law() =>
        Gen.Select(Gen.Double[0.001, 1].Array[1, 6], Gen.Int[1, 300], Gen.Double[0, 10]).Sample((demands, users, think) =>
        {
            var solved = MeanValueAnalysis.Solve(demands, users, think);
            return solved.Throughput <= AsymptoticBounds.MaxThroughput(demands, users, think) * (1 + 1e-12)
                && solved.Throughput >= AsymptoticBounds.MinThroughput(demands, users, think) * (1 - 1e-12)
                && solved.ResponseTime >= AsymptoticBounds.MinResponseTime(demands, users, think) * (1 - 1e-12)
                && Math.Abs(solved.Stations.Sum(station => station.QueueLength) + solved.Throughput * think - users) < 1e-9 * users;
        });

    [Fact]
    public void Delay_centre_is_think_time_seen_from_the_queues() =>
        MeanValueAnalysis.Solve([new MvaStation(0.05), new MvaStation(3, IsDelay: true)], 50, 2).Throughput
            .Should().BeApproximately(MeanValueAnalysis.Solve([0.05], 50, 5).Throughput, 1e-12);

    [Fact]
    public void Contention_and_coherency_of_2_percent_peak_at_7() =>
        UniversalScalabilityLaw.PeakConcurrency(0.02, 0.02).Should().BeApproximately(7, 1e-12);

    [Fact]
    public void Fit_of_spec_sdm91_has_the_published_parameters()
    {
        var fit = UniversalScalabilityLaw.Fit(SdmUsers, SdmThroughput);

        fit.Contention.Should().BeApproximately(0.0170, 0.00005);
        fit.Coherency.Should().BeApproximately(7.89e-5, 0.005e-5);
        fit.RSquared.Should().BeInRange(0.8, 1);
    }

    [Fact]
    public void Least_squares_of_the_throughput_fit_spec_sdm91_better()
    {
        var fit = UniversalScalabilityLaw.FitNonlinear(SdmUsers, SdmThroughput);

        fit.UnitThroughput.Should().BeApproximately(90.0, 0.01);
        fit.Contention.Should().BeApproximately(0.02773, 0.00001);
        fit.Coherency.Should().BeApproximately(1.0437e-4, 0.0001e-4);
        fit.RSquared.Should().BeGreaterThan(UniversalScalabilityLaw.Fit(SdmUsers, SdmThroughput).RSquared);
    }

    [Fact]
    public void Fits_give_back_the_law_that_made_the_measurements() =>
        Gen.Select(Gen.Double[0, 0.3], Gen.Double[1e-6, 0.01], Gen.Double[1, 1_000]).Sample((sigma, kappa, lambda) =>
        {
            double[] n = [1, 2, 4, 8, 16, 32, 64];
            var x = n.Select(users => UniversalScalabilityLaw.Throughput(users, sigma, kappa, lambda)).ToArray();
            var fit = UniversalScalabilityLaw.Fit(n, x);
            return Math.Abs(fit.Contention - sigma) < 1e-9 && Math.Abs(fit.Coherency - kappa) < 1e-9 && fit.RSquared > 1 - 1e-9;
        });

    [Fact]
    public void One_percent_of_slow_leaves_makes_63_percent_of_requests_over_100_slow()
    {
        FanOut.SlowShare(0.01, 100).Should().BeApproximately(0.634, 0.0005);
        FanOut.LeafQuantile(0.99, 100).Should().BeApproximately(0.9999, 1e-6);
    }

    [Fact]
    public void Retries_multiply_by_layer_and_budgets_stop_them()
    {
        RetryAmplification.WorstCase(3, 5).Should().Be(243);
        RetryAmplification.WorstCase(4, 3).Should().Be(64);
        RetryAmplification.WithBudget(0.1).Should().BeApproximately(1.1, 1e-15);
        RetryAmplification.ExpectedAttempts(0.5, 3).Should().BeApproximately(1.75, 1e-15);
        RetryAmplification.ExpectedAttempts(1, 3).Should().Be(3);
        RetryAmplification.ExpectedAttemptsWithinBudget(0.5, 3, 0.1).Should().BeApproximately(1.1, 1e-15);
    }

    [Theory]
    [InlineData(2, 0.556)]
    [InlineData(3, 0.704)]
    [InlineData(5, 0.868)]
    [InlineData(10, 0.983)]
    public void Read_of_one_replica_of_three_sees_one_of_the_last_versions(int versions, double probability) =>
        QuorumReads.FreshProbability(3, 1, 1, versions).Should().BeApproximately(probability, 0.0005);

    [Fact]
    public void Overlapping_quorums_are_never_stale() => QuorumReads.StaleProbability(5, 3, 3).Should().Be(0);

    [Theory]
    [InlineData(1, 0.998)]
    [InlineData(10, 0.315)]
    [InlineData(100, 0.0997)]
    [InlineData(1000, 0.0316)]
    public void Hash_ring_spreads_as_the_jump_hash_paper_found(int points, double deviation) =>
        ConsistentHashing.LoadDeviation(500, points).Should().BeApproximately(deviation, deviation * 0.005);

    [Fact]
    public void One_point_per_node_gives_the_largest_a_harmonic_number_of_shares() =>
        ConsistentHashing.MaxOverMean(3, 1).Should().BeApproximately(1 + 1 / 2.0 + 1 / 3.0, 1e-12);

    [Theory]
    [InlineData(3, 10, 1.268)]
    [InlineData(10, 10, 1.541)]
    [InlineData(100, 10, 1.973)]
    [InlineData(100, 100, 1.271)]
    public void Largest_share_of_a_ring_is_what_simulated_rings_have(int nodes, int points, double simulated) =>
        ConsistentHashing.MaxOverMean(nodes, points).Should().BeApproximately(simulated, simulated * 0.005);

    [Fact]
    public void Larger_of_two_nodes_of_two_points_has_eleven_eighths() => ConsistentHashing.MaxOverMean(2, 2).Should().BeApproximately(1.375, 1e-9);

    [Fact]
    public void Measurements_beyond_any_fit_are_refused_and_never_not_a_number()
    {
        var wide = () => UniversalScalabilityLaw.Fit([1, 2, 1e308], [1, 2, 3]);
        var tiny = () => UniversalScalabilityLaw.Fit([1, 2, 3], [1, 2, 1e-300]);

        wide.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*concurrency is 1E+308; allowed: 1 to 1,000,000,000*");
        tiny.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*throughput is 1E-300*");
    }

    [Fact]
    public void Interval_from_the_smallest_to_the_largest_numbers_keeps_its_ends() =>
        LogNormalDistribution.FromInterval(1e-300, 1e300).Quantile(0.95).Should().BeApproximately(1e300, 1e289);

    [Fact]
    public void Closed_queue_of_one_server_is_what_mean_value_analysis_says() =>
        ClosedQueue.Throughput(102, 0.05, 1, 5.05).Should().BeApproximately(MeanValueAnalysis.Solve([0.05], 102, 5.05).Throughput, 1e-10);

    [Fact]
    public void Closed_queue_respects_its_bounds_and_never_overflows() =>
        Gen.Select(Gen.Int[1, 3_000], Gen.Double[1e-6, 10], Gen.Int[1, 64], Gen.Double[0, 100]).Sample((users, service, servers, think) =>
        {
            var x = ClosedQueue.Throughput(users, service, servers, think);
            return x > 0 && x <= Math.Min(servers / service, users / (service + think)) * (1 + 1e-9)
                && ClosedQueue.Utilization(users, service, servers, think) <= 1 && ClosedQueue.MeanResponse(users, service, servers, think) >= service;
        });

    [Fact]
    public void Fit_of_a_closed_queue_gives_back_service_and_think_time() =>
        Gen.Select(Gen.Double[0.001, 10], Gen.Double[0, 20], Gen.Int[1, 16]).Sample((service, think, servers) =>
        {
            double[] users = [1, 2, 3, 5, 8, 13, 21, 34, 55, 5 * servers + 200];
            var fit = ClosedQueue.Fit(users, [.. users.Select(n => ClosedQueue.Throughput((int)n, service, servers, think * service))], servers);
            return Math.Abs(fit.ServiceTime / service - 1) < 1e-3 && Math.Abs(fit.ThinkTime / service - think) < 1e-2 * (1 + think) && fit.RSquared > 0.999;
        }, iter: 60);

    [Fact]
    public void Fit_of_a_closed_queue_is_refused_with_the_range()
    {
        FluentActions.Invoking(() => ClosedQueue.Fit([1, 1], [5, 5], 2)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*at least 2 different numbers of users*");
        FluentActions.Invoking(() => ClosedQueue.Fit([1, 20_000], [5, 5], 2)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*1 to 10,000*");
        FluentActions.Invoking(() => ClosedQueue.Fit([1, 2], [5, 1e200], 2)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*1e-50 to 1e50*");
        FluentActions.Invoking(() => ClosedQueue.Fit([1, 2], [5], 2)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*as many as*");
        FluentActions.Invoking(() => ClosedQueue.Fit([1, 2], [5, 9], 0)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*1 or more*");
        ClosedQueue.Fit([1, 10_000], [1e-50, 1e50], 3).ServiceTime.Should().BePositive("far apart as they are, the fit is finite");
    }

    [Fact]
    public void Resharding_from_10_to_12_moves_five_sixths_by_modulo_and_a_sixth_by_ring()
    {
        ConsistentHashing.ModuloMovedShare(10, 12).Should().BeApproximately(5 / 6.0, 1e-15);
        ConsistentHashing.MovedShare(10, 12).Should().BeApproximately(1 / 6.0, 1e-15);
    }

    [Fact]
    public void Log_normal_keeps_both_ends_of_an_interval()
    {
        var demand = LogNormalDistribution.FromInterval(1_000, 100_000, 0.9);

        demand.Quantile(0.95).Should().BeApproximately(100_000, 1e-6);
        demand.Quantile(0.05).Should().BeApproximately(1_000, 1e-8);
        demand.Median.Should().BeApproximately(10_000, 1e-7);
        IntervalDistribution.Quantile(new(1_000, 10_000, 100_000), 0.95).Should().BeApproximately(100_000, 1e-6);
        IntervalDistribution.Quantile(new(0, 10, 100), 0.05).Should().BeApproximately(0, 1e-9);
    }

    [Fact]
    public void Normal_quantiles_invert_the_distribution() =>
        Gen.Double[1e-12, 1 - 1e-12].Sample(p => Math.Abs(NormalDistribution.Cumulative(NormalDistribution.Quantile(p)) - p) < 1e-14);

    [Fact]
    public void Normal_distribution_has_the_tabled_values()
    {
        NormalDistribution.Cumulative(1.959963984540054).Should().BeApproximately(0.975, 1e-15);
        NormalDistribution.Cumulative(-10).Should().BeApproximately(7.619853024160527e-24, 1e-37);
        NormalDistribution.Quantile(1e-20).Should().BeApproximately(-9.262340089798408, 1e-12);
    }

    [Fact]
    public void Replicas_lag_more_the_more_is_written()
    {
        Replication.MeanLag(900, 1_000, 0.005).Should().BeApproximately(0.015, 1e-12);
        Replication.PrimaryReadShare(0.01, 10).Should().BeApproximately(1 - Math.Exp(-0.1), 1e-15);
        Replication.PrimaryRate(100, 10, 0.1).Should().BeApproximately(20, 1e-12);
        Replication.ReplicaRate(100, 0.1, 3).Should().BeApproximately(30, 1e-12);
    }

    [Fact]
    public void Operational_laws_hold_together()
    {
        OperationalLaws.Utilization(20, 0.03).Should().BeApproximately(0.6, 1e-12);
        OperationalLaws.ForcedFlow(20, 4).Should().Be(80);
        OperationalLaws.NumberInSystem(20, 0.5).Should().Be(10);
        OperationalLaws.Throughput(120_000, 60).Should().Be(2_000);
        OperationalLaws.MeasuredServiceDemand(0.6, 20).Should().BeApproximately(0.03, 1e-12);
    }
}
