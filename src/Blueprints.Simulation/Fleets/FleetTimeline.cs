using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Fleets;

/// <summary>A run step by step. All lists have one value for each step.</summary>
public sealed record FleetTimeline
{
    internal FleetTimeline(DateTimeOffset start, double stepSeconds, int steps, double serviceSeconds)
    {
        (Start, StepSeconds, _serviceSeconds) = (start, stepSeconds, serviceSeconds);
        Waits = new(steps);
        _columns = new double[10][];
        for (var i = 0; i < _columns.Length; i++)
            _columns[i] = new double[steps];
    }

    readonly double[][] _columns;
    readonly double _serviceSeconds;

    /// <summary>When the first step starts.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The length of a step, seconds.</summary>
    public double StepSeconds { get; }

    /// <summary>Requests that came in the step, without retries.</summary>
    public IReadOnlyList<double> Requests => _columns[0];

    /// <summary>The desired capacity after the step's decisions.</summary>
    public IReadOnlyList<double> Desired => _columns[1];

    /// <summary>Instances that served during the step.</summary>
    public IReadOnlyList<double> InService => _columns[2];

    /// <summary>Instances in service and warmed, whose metrics count.</summary>
    public IReadOnlyList<double> Warmed => _columns[3];

    /// <summary>The busy share of the instances in service, 0 to 1.</summary>
    public IReadOnlyList<double> Utilisation => _columns[4];

    /// <summary>The mean wait of the step's requests, seconds.</summary>
    public IReadOnlyList<double> WaitSeconds => _columns[5];

    /// <summary>Requests that wait at the end of the step.</summary>
    public IReadOnlyList<double> Backlog => _columns[6];

    /// <summary>Requests lost in the step.</summary>
    public IReadOnlyList<double> Lost => _columns[7];

    /// <summary>1 where the step missed the objective, 0 elsewhere.</summary>
    public IReadOnlyList<double> Missed => _columns[8];

    /// <summary>Instances that are paid for during the step: those that start, too. Their sum times the step is the run's instance hours.</summary>
    public IReadOnlyList<double> Billed => _columns[9];

    internal StepWaits Waits { get; }

    /// <summary>
    /// The response time, seconds, that a share of the requests served in some steps does not exceed: wait by percentile, over all of these requests together, plus the mean service time. Null where
    /// nothing was served in them.
    /// </summary>
    /// <param name="firstStep">The first step, from 0.</param>
    /// <param name="steps">How many steps; they have to lie within the run.</param>
    /// <param name="share">The share, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The steps do not lie within the run, or the share within its range.</exception>
    public double? ResponseSeconds(int firstStep, int steps, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstStep);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstStep, Requests.Count - steps);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        return _serviceSeconds + Waits.Quantile(firstStep, steps, share);
    }

    internal void Record(int step, ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length; i++)
            _columns[i][step] = values[i];
    }
}
