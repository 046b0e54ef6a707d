using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Forecasting;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Tests;

public sealed class DemandTests
{
    [Fact]
    public void Counts_drawn_anew_have_the_larger_sites_noise_and_not_the_small_ones_many_times_over()
    {
        var redrawn = Traffic.Nasa.Redraw(1000, 3);

        redrawn.Requests.Sum().Should().BeApproximately(Traffic.Nasa.Requests.Sum() * 1000, Traffic.Nasa.Requests.Sum() * 10);
        Roughness(redrawn).Should().BeLessThan(Roughness(Traffic.Nasa) / 3);
        Traffic.Nasa.Redraw(1000, 3).Requests.Should().Equal(redrawn.Requests);
        Traffic.Elb.Redraw(2, 1).MissingSteps.Should().Be(Traffic.Elb.MissingSteps, "what is missing stays missing");

        static double Roughness(DemandSeries demand) => demand.Requests.Skip(1).Zip(demand.Requests, (next, now) => Math.Abs(next - now)).Average() / demand.Requests.Average();
    }

    [Fact]
    public void A_spike_lasts_two_minutes()
    {
        var (spike, usual) = (DemandProfile.Create(ProfileKind.Spike, 10, 2), DemandProfile.Create(ProfileKind.Diurnal, 10, 2));

        spike.Requests.Zip(usual.Requests).Count(step => step.First > step.Second).Should().Be(2);
        (spike.Requests[36 * 60] - usual.Requests[36 * 60]).Should().BeApproximately(5 * 10 * 60, 1e-6);
    }

    [Fact]
    public void Gaps_in_a_trace_are_missing_and_not_zero()
    {
        Traffic.Elb.StepSeconds.Should().Be(300);
        Traffic.Elb.MissingSteps.Should().Be(8);
        Traffic.Elb.Known.Where(value => !double.IsNaN(value)).Sum().Should().Be(249_327);
        Traffic.Nasa.Known.Where(value => !double.IsNaN(value)).Sum().Should().Be(1_891_713);
    }

    [Fact]
    public void Gaps_are_served_on_the_line_between_their_neighbours()
    {
        var trace = TraceFile.Parse("t.csv", "timestamp,requests\n2026-01-01T00:00Z,10\n2026-01-01T00:01Z,10\n2026-01-01T00:02Z,10\n2026-01-01T00:05Z,40\n");

        trace.Requests.Should().Equal(10, 10, 10, 20, 30, 40);
        trace.Known.Select(double.IsNaN).Should().Equal(false, false, false, true, true, false);
    }

    [Theory]
    [InlineData("time,requests\n", "t.csv:1: header: got 'time,requests'*")]
    [InlineData("timestamp,requests\n2026-01-01T00:00Z,1\n", "t.csv: got 1 lines with data*")]
    [InlineData("timestamp,requests\n2026-01-01T00:00Z,1\n2026-01-01T00:01Z,-1\n", "t.csv:3: requests: got '-1'*")]
    [InlineData("timestamp,requests\n2026-01-01T00:01Z,1\n2026-01-01T00:00Z,1\n", "t.csv:3: timestamp:*later than the line before")]
    [InlineData("timestamp,requests\nsoon,1\n", "t.csv:2: timestamp: got 'soon'*")]
    public void A_file_that_is_no_trace_says_where(string text, string message)
    {
        var parse = () => TraceFile.Parse("t.csv", text);

        parse.Should().Throw<FormatException>().WithMessage(message);
    }

    [Fact]
    public void Same_seed_same_series_and_scenarios_differ()
    {
        var model = TrafficModel.Fit(Traffic.Nasa);
        DemandSeries Draw(ulong seed, int scenario) => model.Draw(seed, scenario, Traffic.Start, 60, 1000);

        Draw(1, 0).Requests.Should().Equal(Draw(1, 0).Requests);
        Draw(1, 1).Requests.Should().NotEqual(Draw(1, 0).Requests);
        Draw(2, 0).Requests.Should().NotEqual(Draw(1, 0).Requests);
    }

    [Fact]
    public void A_fitted_model_draws_traffic_of_the_traces_size_and_cycle()
    {
        var model = TrafficModel.Fit(Traffic.Nasa);
        var mean = Enumerable.Range(0, 8).Average(scenario => model.Draw(3, scenario, Traffic.Nasa.Start, 60, Traffic.Nasa.Known.Count).Requests.Average());

        mean.Should().BeApproximately(47.7, 5);
        (model.HourFactors.Max() / model.HourFactors.Min()).Should().BeGreaterThan(2);
    }

    // More traffic is relatively calmer: scale the rate and draw, do not multiply the counts.
    [Fact]
    public void Counting_noise_shrinks_with_the_rate()
    {
        var model = new TrafficModel { RequestsPerSecond = 1, NoiseDeviation = 0 };

        Spread(model.Draw(1, 0, Traffic.Start, 60, 5000)).Should().BeApproximately(1 / Math.Sqrt(60), 0.01);
        Spread(model.Scale(100).Draw(1, 0, Traffic.Start, 60, 5000)).Should().BeApproximately(1 / Math.Sqrt(6000), 0.001);
    }

    [Fact]
    public void Forecast_beats_the_seasonal_naive_one_on_both_traces()
    {
        var (nasa, nasaNaive) = Errors(Traffic.Nasa);
        var (elb, elbNaive) = Errors(Traffic.Elb);

        (nasa / nasaNaive).Should().BeLessThan(0.95);
        (elb / elbNaive).Should().BeLessThan(0.95);
    }

    [Fact]
    public void Predictive_scaling_without_a_cycle_loses_no_more_minutes()
    {
        var fleet = new FleetDesign
        {
            RequestsPerSecond = 0.05, MaxCapacity = 100, LaunchSeconds = 300, WarmupSeconds = 0, PricePerHour = 1, Policies = [new TargetTrackingPolicy { Target = 0.5 }],
        };
        var alone = FleetSimulation.Run(fleet, Traffic.Elb).Outcome;
        var both = FleetSimulation.Run(fleet with { Policies = [.. fleet.Policies, new PredictivePolicy { Target = 0.5 }] }, Traffic.Elb).Outcome;

        both.MinutesLost.Should().BeLessThanOrEqualTo(alone.MinutesLost);
        (both.Cost / alone.Cost).Should().BeLessThan(1.1m, "without a cycle nothing is asked for ahead");
    }

    [Fact]
    public void A_cycle_is_found_where_there_is_one_and_noise_is_none()
    {
        var noise = new TrafficModel { RequestsPerSecond = 100, NoiseDeviation = 0.3 }.Draw(7, 0, Traffic.Start, 3600, 14 * 24);

        CycleShare(HourlyForecasts.Hourly(Traffic.Nasa)).Should().BeGreaterThan(0.9);
        CycleShare([.. noise.Requests]).Should().BeLessThan(0.1);
        SeasonalForecaster.HasCycle([1, 2, 3]).Should().BeTrue("nothing speaks against it yet");
    }

    // The share of refreshes, from the fifth day on, at which a cycle is found.
    static double CycleShare(double[] hours) =>
        Enumerable.Range(0, hours.Length).Where(hour => hour >= 4 * 24 && hour % 6 == 0).Average(hour => SeasonalForecaster.HasCycle(hours[..hour]) ? 1.0 : 0);

    static double Spread(DemandSeries demand)
    {
        var mean = demand.Requests.Average();
        return Math.Sqrt(demand.Requests.Average(value => (value - mean) * (value - mean))) / mean;
    }

    // Mean absolute error of forecasts made every six hours, over hours 1 to 24 ahead.
    static (double Ours, double Naive) Errors(DemandSeries trace)
    {
        var hours = HourlyForecasts.Hourly(trace);
        var (ours, naive) = (0.0, 0.0);
        for (var origin = 4 * 24; origin + 24 < hours.Length; origin += 6)
        {
            var forecast = SeasonalForecaster.Forecast(hours[..origin]);
            var history = new HourlyHistory(hours[..origin]);
            for (var ahead = 0; ahead < 24; ahead++)
            {
                var truth = hours[origin + ahead];
                var guess = Guesses.SeasonalNaive(history, origin, origin + ahead);
                if (double.IsNaN(truth) || double.IsNaN(guess))
                    continue;
                ours += Math.Abs(forecast[ahead] - truth);
                naive += Math.Abs(guess - truth);
            }
        }

        return (ours, naive);
    }
}
