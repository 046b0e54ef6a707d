namespace Blueprints.Simulation.Fleets;

/// <summary>A run step by step. All lists have one value for each step.</summary>
public sealed record FleetTimeline
{
    internal FleetTimeline(DateTimeOffset start, double stepSeconds, int steps)
    {
        (Start, StepSeconds) = (start, stepSeconds);
        _columns = new double[9][];
        for (var i = 0; i < _columns.Length; i++)
            _columns[i] = new double[steps];
    }

    readonly double[][] _columns;

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

    internal void Record(int step, ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length; i++)
            _columns[i][step] = values[i];
    }
}
