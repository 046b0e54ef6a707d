using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Forecasting;

namespace Blueprints.Simulation.Tests;

/// <summary>What predictive scaling knows and when (EC2 Auto Scaling User Guide: 24 hours at least, 14 days at most, 48 hours ahead, refreshed every 6 hours).</summary>
public sealed class PredictionTests
{
    static readonly double[] Days = [.. Enumerable.Range(0, 96).Select(hour => hour % 24 is >= 8 and < 20 ? 30_000.0 : 3_000)];

    [Fact]
    public void Nothing_is_forecast_from_less_than_a_day()
    {
        var forecasts = Forecasts(Days);

        forecasts.Take(25).Should().AllBeEquivalentTo(0f);
        forecasts[25].Should().BePositive();
    }

    [Fact]
    public void What_happens_between_two_refreshes_is_known_at_the_next()
    {
        var other = Forecasts([.. Days.Select((load, hour) => hour is >= 72 and < 78 ? 3 * load : load)]);

        other[..79].Should().Equal(Forecasts(Days)[..79], "the refresh of hour 72 serves until hour 78");
        other[79].Should().NotBe(Forecasts(Days)[79]);
    }

    [Fact]
    public void A_forecast_reaches_two_days_ahead() => SeasonalForecaster.Forecast(Days).Should().HaveCount(48);

    [Fact]
    public void What_is_older_than_fourteen_days_is_forgotten()
    {
        double[] hours = [.. new TrafficModel { RequestsPerSecond = 100, NoiseDeviation = 0.3 }.Draw(5, 0, Traffic.Start, 3600, 20 * 24).Requests];
        var first = hours.Length - (14 * 24);

        SeasonalForecaster.Forecast(Tripled(hours, first - 1)).Should().Equal(SeasonalForecaster.Forecast(hours));
        SeasonalForecaster.Forecast(Tripled(hours, first)).Should().NotEqual(SeasonalForecaster.Forecast(hours));
    }

    static double[] Tripled(double[] hours, int at) => [.. hours.Select((load, hour) => hour == at ? 3 * load : load)];

    static float[] Forecasts(double[] hours) => new HourlyForecasts([Traffic.Steps(3600, hours)]).Of(0);
}
