using Blueprints.Estimation.Capacity;
using Blueprints.Estimation.Capacity.Latency;
using CsCheck;

namespace Blueprints.Estimation.Tests.Capacity.Latency;

/// <summary>Composed times against closed forms and a simulation.</summary>
public sealed class DelayTests
{
    // What the grid promises, with room for the interpolation.
    const double Error = 0.004;

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(0.999)]
    public void An_exponential_time_has_its_quantiles(double p) => Check(Delay.Exponentially(7).Quantile(p), -7 * Math.Log(1 - p));

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_constant_is_itself_at_every_quantile(double p) => Check(Delay.Constant(123.4).Quantile(p), 123.4);

    [Theory]
    [InlineData(0.9, 1, 0.95)]
    [InlineData(1.8, 2, 0.99)]
    [InlineData(3.2, 4, 0.5)]
    [InlineData(0.1, 8, 0.99)]
    public void Wait_and_service_are_the_response_of_a_queue(double offered, int servers, double p) =>
        Check(Delay.Wait(offered, servers, 10).Then(Delay.Exponentially(10)).Quantile(p), MMcQueue.ResponsePercentile(offered / 10, 0.1, servers, p));

    [Fact]
    public void What_one_request_in_fifty_meets_is_seen_at_p99_and_not_at_p95()
    {
        var request = Delay.OneOf([(98, Delay.Constant(10)), (2, Delay.Constant(1_000))]);

        request.Mean.Should().BeApproximately(29.8, 1e-9);
        Check(request.Quantile(0.95), 10);
        Check(request.Quantile(0.99), 1_000);
    }

    [Fact]
    public void Four_in_a_row_are_an_Erlang_distribution()
    {
        // P(T > t) of four stages of mean 1: e^-t (1 + t + t²/2 + t³/6); 5 % are left at 7.7537.
        Check(Delay.Exponentially(1).Times(4).Quantile(0.95), 7.7537);
        Delay.Exponentially(1).Times(2.25).Mean.Should().BeApproximately(2.25, 1e-12);
    }

    [Fact]
    public void The_slowest_of_eight_is_slower_as_the_product_of_their_distributions_says()
    {
        var slowest = Delay.Exponentially(5).SlowestOf(8);

        Check(slowest.Quantile(0.95), -5 * Math.Log(1 - Math.Pow(0.95, 1.0 / 8)));
        slowest.Mean.Should().BeApproximately(5 * FanOut.SlowestOverMean(8), 0.05, "the harmonic number of eight");
    }

    [Fact]
    public void A_time_without_end_is_met_by_its_share_and_no_other()
    {
        var request = Delay.OneOf([(0.9, Delay.Constant(10)), (0.1, Delay.Wait(2, 2, 10))]);

        Check(request.Quantile(0.5), 10);
        request.Quantile(0.89).Should().BeLessThan(11);
        request.Quantile(0.91).Should().Be(double.PositiveInfinity);
        request.Mean.Should().Be(double.PositiveInfinity);
        Delay.Unbounded.Times(2).SlowestOf(2).Quantile(0).Should().Be(double.PositiveInfinity);
    }

    [Fact]
    public void No_time_is_zero_and_rare_long_ones_do_not_blur_the_median()
    {
        Delay.None.Quantile(0.99).Should().Be(0);
        Delay.InTurn([]).Mean.Should().Be(0);
        Check(Delay.OneOf([(0.999, Delay.Constant(1)), (0.001, Delay.Constant(1_000_000))]).Quantile(0.5), 1);
    }

    [Fact]
    public void Quantiles_grow_with_the_share_and_with_every_part() => Gen.Select(Gen.Double[0.1, 500], Gen.Double[0.1, 500], Gen.Double[0.02, 0.98], Gen.Double[0.05, 0.95], Gen.Int[1, 9]).Sample((a, b, share, p, times) =>
    {
        var time = Delay.OneOf([(share, Delay.Constant(a)), (1 - share, Delay.Exponentially(b))]).Times(times);
        var (lower, higher, longer) = (time.Quantile(p), time.Quantile(p + 0.04), time.Then(Delay.Exponentially(a)).Quantile(p));
        return lower <= higher * 1.01 && lower <= longer * 1.01;
    }, iter: 100, seed: "0000KOIPe601");

    [Fact]
    public void Two_queues_in_a_row_behind_a_cache_are_what_a_simulation_measures()
    {
        // A server of two processors at 75 %, then with probability 0.3 a database of one at 60 %, and 20 ms of distance.
        const double rate = 0.15;
        var model = Delay.InTurn([
            Delay.Constant(20), Delay.Wait(1.5, 2, 10), Delay.Exponentially(10),
            Delay.OneOf([(0.3, Delay.Wait(0.6, 1, 0.6 / (0.3 * rate)).Then(Delay.Exponentially(0.6 / (0.3 * rate)))), (0.7, Delay.None)]),
        ]);

        var measured = QueueRun.Tandem(rate, 10, 2, 0.3, 0.6 / (0.3 * rate), 600_000).Select(time => time + 20).Order().ToArray();

        foreach (var p in new[] { 0.5, 0.95, 0.99 })
            model.Quantile(p).Should().BeApproximately(measured[(int)(measured.Length * p)], 0.04 * measured[(int)(measured.Length * p)], $"p{p * 100} of 600,000 simulated requests");
    }

    [Fact]
    public void Arguments_out_of_range_name_the_range()
    {
        foreach (Action bad in new Action[]
        {
            () => Delay.Constant(-1), () => Delay.Constant(double.NaN), () => Delay.Exponentially(double.PositiveInfinity), () => Delay.Wait(-1, 1, 1), () => Delay.Wait(0, 0, 1), () => Delay.Wait(0, 1, -1),
            () => Delay.Wait(0, 1, 1, -1), () => Delay.None.Times(-1), () => Delay.None.SlowestOf(0), () => Delay.None.Quantile(1), () => Delay.OneOf([(0, Delay.None), (0, Delay.None)]), () => Delay.OneOf([(-1, Delay.None)]),
        })
            bad.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*allowed*");
    }

    static void Check(double actual, double expected) => actual.Should().BeApproximately(expected, Error * expected);
}
