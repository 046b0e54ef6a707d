using Blueprints.Simulation.Forecasting;

namespace Blueprints.Simulation.Scaling;

/// <summary>Converts seconds into steps of one run.</summary>
sealed record StepClock(double StepSeconds, DateTimeOffset Start, int StepCount)
{
    /// <summary>What predictive policies know of the demands.</summary>
    public HourlyForecasts Forecasts { get; init; } = new([]);

    /// <summary>The steps that cover a delay, rounded up.</summary>
    public int Steps(double seconds) => (int)Math.Ceiling((seconds / StepSeconds) - 1e-9);

    /// <summary>The steps of a metric's period, at least one.</summary>
    public int Period(double seconds) => Math.Max(1, (int)Math.Round(seconds / StepSeconds));

    /// <summary>How many periods of whole steps make up so many datapoints of a period in seconds.</summary>
    public int Datapoints(int count, double periodSeconds) =>
        (int)Math.Ceiling((count * periodSeconds / (Period(periodSeconds) * StepSeconds)) - 1e-9);
}
