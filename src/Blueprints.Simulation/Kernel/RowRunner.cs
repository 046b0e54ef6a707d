namespace Blueprints.Simulation.Kernel;

/// <summary>Runs rows of one group, one after the other, on memory that it keeps: a thread has one for each group it meets.</summary>
sealed class RowRunner<T>
    where T : struct, ILane<T>
{
    readonly FleetGroup _group;
    readonly DemandTable _demand;
    readonly FleetLanes<T> _lanes;
    readonly T[] _parameters;
    readonly int[] _scenarios = new int[T.Width];
    readonly float[] _buffer = new float[DemandTable.Block];

    public RowRunner(FleetGroup group, DemandTable demand, bool withWaits)
    {
        (_group, _demand) = (group, demand);
        _lanes = new(group.Shape, withWaits);
        _parameters = new T[group.ParameterCount];
    }

    public FleetLanes<T> Lanes => _lanes;

    /// <summary>Runs a row; the totals of the row's sixteen lanes are laid out part by part, sum by sum.</summary>
    public void Run(LaneRow row, Span<double> totals, Span<double> waits)
    {
        totals.Clear();
        waits.Clear();
        var parts = DemandTable.Block / T.Width;
        for (var part = 0; part < parts; part++)
        {
            Start(row, part * T.Width);
            Steps(row, part * T.Width, totals.Slice(part * T.Width * StepTotals<T>.Count, T.Width * StepTotals<T>.Count), Part(waits, part, parts));
        }
    }

    /// <summary>Sets every lane to its design's numbers.</summary>
    public void Start(LaneRow row, int first)
    {
        for (var index = 0; index < _parameters.Length; index++)
        {
            for (var lane = 0; lane < T.Width; lane++)
                _buffer[lane] = _group.Parameter(row.Design(first + lane), index);
            _parameters[index] = T.Load(_buffer);
        }

        for (var lane = 0; lane < T.Width; lane++)
            _scenarios[lane] = row.Scenario(first + lane, _demand.Scenarios);
        _lanes.Reset(_parameters, _scenarios);
    }

    void Steps(LaneRow row, int first, Span<double> totals, Span<double> waits)
    {
        var column = _demand.Column(row.Scenarios ? row.FirstScenario / DemandTable.Block : row.FirstScenario);
        for (var step = 0; step < _demand.Steps;)
        {
            var end = Math.Min(step + StepTotals<T>.BlockSteps, _demand.Steps);
            for (; step < end; step++)
                _lanes.Step(row.Scenarios ? T.Load(column[((step * DemandTable.Block) + first)..]) : T.Fill(column[step]), step);
            _lanes.State.Totals.Fold(totals);
            _lanes.Waits?.Fold(waits);
        }

        _lanes.State.Totals.Finish(totals);
    }

    static Span<double> Part(Span<double> waits, int part, int parts) => waits.Slice(waits.Length / parts * part, waits.Length / parts);
}
