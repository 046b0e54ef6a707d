namespace Blueprints.Simulation.Kernel;

/// <summary>
/// Runs rows of one group on memory that it keeps: a thread has one for each group it meets. Several rows go through the steps side by side: while one waits for the result of a
/// division, the processor works on another.
/// </summary>
sealed class RowRunner<T>
    where T : struct, ILane<T>
{
    /// <summary>Rows side by side.</summary>
    public const int Flight = 2;

    readonly FleetGroup _group;
    readonly DemandTable _demand;
    readonly FleetLanes<T>[] _lanes;
    readonly T[] _parameters;
    readonly int[] _scenarios = new int[T.Width];
    readonly float[] _buffer = new float[DemandTable.Block];

    public RowRunner(FleetGroup group, DemandTable demand, bool withWaits)
    {
        (_group, _demand) = (group, demand);
        _lanes = [.. Enumerable.Range(0, Flight).Select(_ => new FleetLanes<T>(group.Shape, withWaits))];
        _parameters = new T[group.ParameterCount];
    }

    public FleetLanes<T> Lanes => _lanes[0];

    /// <summary>Runs rows that go with each other; the totals of a row's sixteen lanes are laid out part by part, sum by sum.</summary>
    public void Run(ReadOnlySpan<LaneRow> rows, RowTotals[] totals)
    {
        for (var first = 0; first < DemandTable.Block; first += T.Width)
        {
            for (var row = 0; row < rows.Length; row++)
                Start(rows[row], first, _lanes[row]);
            Steps(rows[0], first, _lanes.AsSpan(0, rows.Length), totals);
        }
    }

    /// <summary>Sets every lane to its design's numbers.</summary>
    public void Start(LaneRow row, int first) => Start(row, first, Lanes);

    void Start(LaneRow row, int first, FleetLanes<T> lanes)
    {
        for (var index = 0; index < _parameters.Length; index++)
        {
            for (var lane = 0; lane < T.Width; lane++)
                _buffer[lane] = _group.Parameter(row.Design(first + lane), index);
            _parameters[index] = T.Load(_buffer);
        }

        for (var lane = 0; lane < T.Width; lane++)
            _scenarios[lane] = row.Scenario(first + lane, _demand.Scenarios);
        lanes.Reset(_parameters, _scenarios, first);
    }

    void Steps(LaneRow row, int first, ReadOnlySpan<FleetLanes<T>> flight, RowTotals[] totals)
    {
        var column = _demand.Column(row.Column);
        for (var step = 0; step < _demand.Steps;)
        {
            var end = Math.Min(step + FleetLanes<T>.FlowSteps, _demand.Steps);
            for (; step < end; step++)
                Step(flight, column, step);

            foreach (var lanes in flight)
                lanes.Measure();
            if (step % StepTotals<T>.BlockSteps == 0 || step == _demand.Steps)
                Fold(flight, totals, first);
        }

        for (var i = 0; i < flight.Length; i++)
            flight[i].Totals.Finish(totals[i].Sums(first, T.Width));
    }

    static void Step(ReadOnlySpan<FleetLanes<T>> flight, DemandColumn column, int step)
    {
        foreach (var lanes in flight)
            lanes.Step(column, step);
    }

    static void Fold(ReadOnlySpan<FleetLanes<T>> flight, RowTotals[] totals, int first)
    {
        for (var i = 0; i < flight.Length; i++)
        {
            flight[i].Totals.Fold(totals[i].Sums(first, T.Width));
            flight[i].Waits?.Fold(totals[i].Waits(first, T.Width));
        }
    }
}
