using Blueprints.Estimation.Capacity;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Blueprints.Estimation.Tests.Capacity;

public sealed class QueueTests
{
    [Theory]
    [InlineData(4.461, 10, 0.01)]
    [InlineData(84.06, 100, 0.01)]
    public void Erlang_b_has_the_published_values(double load, int servers, double blocking)
    {
        ErlangB.BlockingProbability(load, servers).Should().BeApproximately(blocking, 2e-5);
        ErlangB.OfferedLoad(servers, blocking).Should().BeApproximately(load, load * 1e-3);
        ErlangB.Servers(load, blocking * 1.001).Should().Be(servers);
        ErlangB.ContinuousServers(load, blocking).Should().BeApproximately(servers, 0.01);
    }

    [Theory]
    [InlineData(1, 0.90, 9.00)]
    [InlineData(2, 0.85, 4.26)]
    [InlineData(5, 0.76, 1.53)]
    [InlineData(10, 0.67, 0.67)]
    [InlineData(20, 0.55, 0.28)]
    public void Erlang_c_has_the_published_values_at_nine_tenths(int servers, double probability, double meanWait)
    {
        ErlangC.WaitProbability(0.9 * servers, servers).Should().BeApproximately(probability, 0.005);
        MMcQueue.MeanWait(0.9 * servers, 1, servers).Should().BeApproximately(meanWait, 0.0052);
    }

    [Fact]
    public void Ten_erlangs_on_fourteen_agents_answer_within_20_seconds_88_84_percent() =>
        ErlangC.ServiceLevel(10, 14, 20.0 / 180).Should().BeApproximately(0.8884, 5e-5);

    [Fact]
    public void Erlang_a_has_the_published_values()
    {
        ErlangA.WaitProbability(10, 13, 5.0 / 3).Should().BeApproximately(0.2258, 5e-5);
        ErlangA.AbandonmentProbability(10, 13, 5.0 / 3).Should().BeApproximately(0.02496, 5e-6);
    }

    [Fact]
    public void Constant_services_at_four_fifths_leave_1_6_waiting()
    {
        MG1Queue.MeanQueueLength(0.8, 1, 0).Should().BeApproximately(1.6, 1e-12);
        MDcQueue.MeanQueueLength(0.8, 1).Should().BeApproximately(1.6, 1e-12);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, -0.016)]
    [InlineData(5, -0.042)]
    [InlineData(10, -0.069)]
    public void Allen_cunneen_is_off_from_constant_services_as_documented(int servers, double error)
    {
        var exact = MDcQueue.MeanWait(0.8 * servers, 1, servers);
        (AllenCunneen.MeanWait(0.8 * servers, 1, servers, 1, 0) / exact - 1).Should().BeApproximately(error, 5e-4);
    }

    [Theory]
    [InlineData(1, 0.223)]
    [InlineData(1.16, 0.167)]
    [InlineData(1.761, 0.0476)]
    [InlineData(2.375, 0.0100)]
    public void Square_root_staffing_has_the_published_values(double beta, double probability)
    {
        HalfinWhitt.WaitProbability(beta).Should().BeApproximately(probability, 5e-4);
        HalfinWhitt.Beta(HalfinWhitt.WaitProbability(beta)).Should().BeApproximately(beta, 1e-12);
    }

    [Fact]
    public void Square_root_staffing_approaches_erlang_c_at_a_large_load() =>
        ErlangC.WaitProbability(10_000, 10_100).Should().BeApproximately(HalfinWhitt.WaitProbability(1), 2e-3);

    [Theory]
    [InlineData(2, 0.5, 2.875, 1e-12)]
    [InlineData(16, 0.9, 25.58, 0.005)]
    public void Fork_join_has_the_published_values(int branches, double arrivals, double response, double tolerance) =>
        ForkJoin.MeanResponse(branches, arrivals, 1).Should().BeApproximately(response, tolerance);

    [Fact]
    public void Blocking_never_exceeds_waiting_and_both_fall_with_servers() =>
        Gen.Select(Gen.Double[0.01, 500], Gen.Int[1, 200]).Sample((load, spare) =>
        {
            var servers = (int)load + spare;
            var (blocking, waiting) = (ErlangB.BlockingProbability(load, servers), ErlangC.WaitProbability(load, servers));
            return blocking <= waiting && waiting is >= 0 and <= 1
                && ErlangB.BlockingProbability(load, servers + 1) <= blocking && ErlangC.WaitProbability(load, servers + 1) <= waiting;
        });

    [Fact]
    public void Continuous_formulas_pass_through_the_whole_ones() =>
        Gen.Select(Gen.Double[0.05, 300], Gen.Int[0, 400]).Sample((load, servers) =>
        {
            var (below, at, above) = (ErlangB.ContinuousBlockingProbability(load, servers + 1e-9), ErlangB.BlockingProbability(load, servers), ErlangB.ContinuousBlockingProbability(load, servers + 0.5));
            return Math.Abs(below - at) <= 1e-6 * at && above <= at && above >= ErlangB.BlockingProbability(load, servers + 1);
        });

    [Fact]
    public void Servers_are_the_fewest_that_meet_a_target() =>
        Gen.Select(Gen.Double[0.1, 2_000], Gen.Double[0.001, 0.9]).Sample((load, target) =>
        {
            var (b, c) = (ErlangB.Servers(load, target), ErlangC.Servers(load, target));
            return ErlangB.BlockingProbability(load, b) <= target && (b == 0 || ErlangB.BlockingProbability(load, b - 1) > target)
                && ErlangC.WaitProbability(load, c) <= target && (c - 1 <= load || ErlangC.WaitProbability(load, c - 1) > target);
        }, iter: 50);

    [Fact]
    public void Large_systems_stay_finite()
    {
        ErlangB.BlockingProbability(1e6, 1_000_000).Should().BeApproximately(Math.Sqrt(2 / Math.PI / 1e6), 1e-6);
        ErlangB.BlockingProbability(1e308, 10).Should().Be(1);
        ErlangC.WaitProbability(9_900, 10_000).Should().BeInRange(0.1, 0.3);
        ErlangA.Evaluate(2_000, 1, 1_000, 0.01).AbandonmentProbability.Should().BeApproximately(0.5, 1e-9);
        ErlangA.Evaluate(1e5, 1, 100_000, 1e-6).MeanWait.Should().BeGreaterThan(0);
    }

    [Fact]
    public void Endless_patience_is_erlang_c() =>
        ErlangA.WaitProbability(8, 10, 1e6).Should().BeApproximately(ErlangC.WaitProbability(8, 10), 1e-4);

    [Fact]
    public void Inverses_reach_the_smallest_targets_and_refuse_searches_without_end()
    {
        var endless = () => ErlangB.Servers(1e308, 0.5);

        ErlangB.OfferedLoad(1, 1e-300).Should().BeApproximately(1e-300, 1e-312);
        ErlangC.OfferedLoad(1, 1e-300).Should().BeApproximately(1e-300, 1e-312);
        endless.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*offeredErlangs is 1E+308; allowed: 0 to 500,000,000*");
    }

    [Fact]
    public void Rounded_capacity_that_equals_the_arrivals_is_still_a_finite_wait() =>
        Gen.Select(Gen.Double[0.01, 100], Gen.Int[1, 50]).Sample((mu, servers) =>
        {
            var arrivals = Math.BitDecrement(mu * servers);
            return arrivals / mu >= servers || double.IsFinite(MMcQueue.MeanWait(arrivals, mu, servers));
        });

    [Fact]
    public void Quality_of_service_is_spare_servers_over_the_root_of_the_load()
    {
        HalfinWhitt.Beta(100, 110.0).Should().BeApproximately(1, 1e-15);
        HalfinWhitt.WaitProbability(100, 110.0).Should().BeApproximately(HalfinWhitt.WaitProbability(1), 1e-15);
    }

    [Fact]
    public void Percentiles_invert_tails() =>
        Gen.Select(Gen.Double[0.01, 0.99], Gen.Int[1, 60], Gen.Double[0.01, 0.999]).Sample((rho, servers, q) =>
        {
            var time = MMcQueue.ResponsePercentile(rho * servers, 1, servers, q);
            var wait = MMcQueue.WaitPercentile(rho * servers, 1, servers, q);
            return Math.Abs(MMcQueue.ResponseExceeds(rho * servers, 1, servers, time) - (1 - q)) < 1e-9
                && MMcQueue.WaitExceeds(rho * servers, 1, servers, wait) <= 1 - q + 1e-9 && wait <= time;
        });

    [Fact]
    public void Response_tail_of_one_server_is_exponential() =>
        MMcQueue.ResponseExceeds(0.5, 1, 1, 3).Should().BeApproximately(Math.Exp(-1.5), 1e-14);

    [Fact]
    public void State_probabilities_sum_to_one_and_give_the_mean()
    {
        var states = Enumerable.Range(0, 2_000).Select(n => MMcQueue.StateProbability(9, 1, 10, n)).ToList();

        states.Sum().Should().BeApproximately(1, 1e-12);
        states.Select((p, n) => p * n).Sum().Should().BeApproximately(MMcQueue.MeanNumberInSystem(9, 1, 10), 1e-9);
    }

    [Fact]
    public void Exponential_services_make_mg1_an_mm1() =>
        MG1Queue.MeanWait(0.7, 1).Should().BeApproximately(MMcQueue.MeanWait(0.7, 1, 1), 1e-14);

    [Fact]
    public void Overload_is_refused_with_the_range()
    {
        var overload = () => ErlangC.WaitProbability(10, 10);
        var nothing = () => ErlangB.BlockingProbability(double.NaN, 10);

        overload.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*offeredErlangs is 10; allowed: below the servers, 10*");
        nothing.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*offeredErlangs is NaN; allowed: 0 or more and finite*");
    }
}
