namespace Blueprints.Simulation.Kernel;

/// <summary>
/// How many requests waited longer than each of a fixed series of times. Each step adds its whole wait distribution (the backlog's delay, then Erlang's exponential tail), so the
/// percentiles of a run are those of the mixture and not of step means.
/// </summary>
sealed class WaitHistogram<T>
    where T : struct, ILane<T>
{
    readonly T[] _longer = new T[WaitEdges.Count];

    public void Reset() => Array.Clear(_longer);

    /// <summary>Adds steps, one after the other, as they came.</summary>
    public void Add(ReadOnlySpan<StepFlow<T>> flows, in FleetParameters<T> fleet, in T perStep)
    {
        foreach (ref readonly var flow in flows)
        {
            StepWait.Mean(flow, fleet, perStep, out var delay, out var logWaits, out var drain);
            Add(flow.Served, logWaits, drain, delay);
        }
    }

    void Add(T served, T logWaits, T drain, T delay)
    {
        for (var edge = 0; edge < _longer.Length; edge++)
        {
            var beyond = T.Fill(WaitEdges.Seconds[edge]) - delay;
            var tail = T.Select(T.Less(beyond, T.Fill(0)), T.Fill(1), LaneMath.ExpOfNegative(logWaits - (drain * beyond)));
            _longer[edge] = T.Fma(served, tail, _longer[edge]);
        }
    }

    /// <summary>Adds the block's counts to the lanes' totals, edge by edge, and starts a new block.</summary>
    public void Fold(Span<double> totals)
    {
        Span<float> row = stackalloc float[T.Width];
        for (var edge = 0; edge < _longer.Length; edge++)
        {
            _longer[edge].Store(row);
            for (var lane = 0; lane < T.Width; lane++)
                totals[(edge * T.Width) + lane] += row[lane];
            _longer[edge] = T.Fill(0);
        }
    }
}
