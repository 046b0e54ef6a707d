using Blueprints.Simulation.Demand;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>Designs and demands made ready to run: grouped by shape, cut into rows of sixteen, spread over threads. Each row writes to its own place, so the order does not matter.</summary>
sealed class FleetBatch
{
    readonly IReadOnlyList<FleetDesign> _designs;
    readonly IReadOnlyList<DemandSeries> _demands;
    readonly SimulationSettings _settings;
    readonly DemandTable _table;
    readonly LaneRow[] _rows;
    readonly StepClock _clock;

    FleetBatch(IReadOnlyList<FleetDesign> designs, IReadOnlyList<DemandSeries> demands, SimulationSettings settings)
    {
        (_designs, _demands, _settings) = (designs, demands, settings);
        _clock = new(demands[0].StepSeconds, demands[0].Start, demands[0].Requests.Count) { Forecasts = new(demands) };
        _table = new(demands);
        FailureStep[] failures =
            [.. settings.Failures.Select(failure => new FailureStep((int)(failure.AtSeconds / _clock.StepSeconds), (float)failure.Share, failure.Instances))];
        _rows = [.. FleetGroup.Of(designs, _clock, failures).SelectMany(group => LaneRow.Of(group, _table))];
    }

    public static FleetBatch Compile(IReadOnlyList<FleetDesign> designs, IReadOnlyList<DemandSeries> demands, SimulationSettings settings)
    {
        List<string> problems = [.. BatchProblems.Of(designs, demands, settings)];
        return problems.Count == 0 ? new(designs, demands, settings) : throw new ArgumentException(string.Join(Environment.NewLine, problems));
    }

    /// <summary>The lane steps of one run: every lane that is simulated, the padding of rows too.</summary>
    public long LaneSteps => (long)_rows.Length * DemandTable.Block * _table.Steps;

    public IReadOnlyList<IReadOnlyList<FleetOutcome>> Run() => Lanes.Widest(_settings.Width) switch
    {
        LaneWidth.Bits512 => Run<Lane512>(),
        LaneWidth.Bits256 => Run<Lane256>(),
        LaneWidth.Bits128 => Run<Lane128>(),
        _ => Run<ScalarLane>(),
    };

    public FleetRun RunWithTimeline()
    {
        var runner = new RowRunner<ScalarLane>(_rows[0].Group, _table, withWaits: true);
        var recorder = new TimelineRecorder(new(_clock.Start, _clock.StepSeconds, _table.Steps, _designs[0].ServiceSeconds));
        var totals = new double[StepTotals<ScalarLane>.Count];
        var waits = new double[WaitEdges.Count];
        runner.Start(_rows[0], 0);
        recorder.Run(runner.Lanes, _table.Column(0), totals, waits);
        return new(new(_designs[0], _clock.StepSeconds, totals, waits), recorder.Timeline);
    }

    FleetOutcome[][] Run<T>()
        where T : struct, ILane<T>
    {
        FleetOutcome[][] outcomes = [.. _designs.Select(_ => new FleetOutcome[_demands.Count])];
        RowThreads.Run<T>(_rows, _table, _settings, (row, totals) => Report<T>(row, totals, outcomes));
        return outcomes;
    }

    void Report<T>(LaneRow row, RowTotals totals, FleetOutcome[][] outcomes)
        where T : struct, ILane<T>
    {
        Span<double> sums = stackalloc double[StepTotals<T>.Count];
        Span<double> longer = stackalloc double[_settings.WithPercentiles ? WaitEdges.Count : 0];
        for (var lane = 0; lane < DemandTable.Block; lane++)
        {
            if (!row.IsReal(lane, _demands.Count))
                continue;
            var (first, place) = (lane / T.Width * T.Width, lane % T.Width);
            Pick(totals.Sums(first, T.Width), place, T.Width, sums);
            Pick(totals.Waits(first, T.Width), place, T.Width, longer);
            var design = row.Group.Designs[row.Design(lane)];
            outcomes[design][row.Scenario(lane, _demands.Count)] = new(_designs[design], _clock.StepSeconds, sums, longer);
        }
    }

    static void Pick(ReadOnlySpan<double> part, int place, int width, Span<double> target)
    {
        for (var sum = 0; sum < target.Length; sum++)
            target[sum] = part[(sum * width) + place];
    }
}
