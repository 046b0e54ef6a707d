namespace Blueprints.Simulation.Scaling;

/// <summary>How the two alarms of a target tracking policy are evaluated: consecutive breaching datapoints of a period. Where the period is shorter than the step, the step takes
/// its place and the datapoints are counted in seconds, rounded up.</summary>
public sealed record AlarmTiming
{
    /// <summary>One-minute metrics: 3 datapoints to scale out, 15 to scale in, as describe-alarms shows for target tracking.</summary>
    public static AlarmTiming Legacy { get; } = new();

    /// <summary>Basic EC2 metrics of five minutes: out after 15 minutes, in after 75.</summary>
    public static AlarmTiming LegacyFiveMinutes { get; } = new() { PeriodSeconds = 300 };

    /// <summary>High-resolution metrics of 10 seconds: out after 30 seconds, in after 15 minutes.</summary>
    public static AlarmTiming Fast { get; } = new() { PeriodSeconds = 10, DatapointsOut = 3, DatapointsIn = 90 };

    /// <summary>The metric's period in seconds; above 0. Default: 60.</summary>
    public double PeriodSeconds { get; init; } = 60;

    /// <summary>Consecutive datapoints above the target before scaling out; at least 1. Default: 3.</summary>
    public int DatapointsOut { get; init; } = 3;

    /// <summary>Consecutive datapoints below 0.9 × target before scaling in; at least 1. Default: 15.</summary>
    public int DatapointsIn { get; init; } = 15;

    /// <summary>How late a datapoint is seen, in seconds; at least 0. CloudWatch takes up to 60. Default: 0.</summary>
    public double DelaySeconds { get; init; }

    internal IEnumerable<string> Problems() => new Check("alarm timing")
        .Above(PeriodSeconds, 0, "period, seconds").AtLeast(DatapointsOut, 1, "datapoints to scale out").AtLeast(DatapointsIn, 1, "datapoints to scale in")
        .AtLeast(DelaySeconds, 0, "delay, seconds").Found;

    internal string Structure(StepClock clock) => $"{clock.Period(PeriodSeconds)}+{clock.Steps(DelaySeconds)}";
}
