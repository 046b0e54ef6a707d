using System.Runtime.CompilerServices;

namespace Blueprints.Simulation.Kernel;

/// <summary>What a run adds up. Sums grow in single precision over a block of steps and are then added in double precision, so a year loses nothing.</summary>
struct StepTotals<T>
    where T : struct, ILane<T>
{
    /// <summary>Steps between two foldings.</summary>
    public const int BlockSteps = 64;

    public const int Sums = 8;

    public const int Count = 12;

    public T Offered;
    public T Served;
    public T Lost;
    public T Late;
    public T Waited;
    public T BadSteps;
    public T Instances;
    public T DeadLetters;
    public T MostInstances;
    public T FewestInstances;
    public T MostBacklog;
    public T LongestWait;

    public void Reset(T instances)
    {
        Clear();
        (MostInstances, FewestInstances, MostBacklog, LongestWait) = (instances, instances, T.Fill(0), T.Fill(0));
    }

    /// <summary>Adds steps, one after the other, as they came.</summary>
    // On its own, so that all sums stay in registers: inlined, or with a call inside, they do not.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(ReadOnlySpan<StepFlow<T>> flows, in FleetParameters<T> fleet, in T perStep)
    {
        var zero = T.Fill(0);
        var (offered, served, lost, late, waited, bad, instances) = (Offered, Served, Lost, Late, Waited, BadSteps, Instances);
        var (most, fewest, backlog, longest) = (MostInstances, FewestInstances, MostBacklog, LongestWait);
        foreach (ref readonly var flow in flows)
        {
            var wait = StepWait.Mean(flow, fleet, perStep, out var delay, out var logWaits, out var drain);
            var tardy = StepWait.Late(flow, fleet, delay, logWaits, drain);
            offered += flow.Offered;
            served += flow.Served;
            lost += flow.Lost;
            late += tardy;
            waited = T.Fma(flow.Served, wait, waited);
            bad += T.And(StepWait.Missed(flow, fleet, tardy), T.Fill(1));
            instances += flow.Instances;
            most = T.Max(most, flow.Desired);
            fewest = T.Min(fewest, flow.Desired);
            backlog = T.Max(backlog, flow.Backlog);
            longest = T.Max(longest, T.And(T.Less(zero, flow.Served), wait));
        }

        (Offered, Served, Lost, Late, Waited, BadSteps, Instances) = (offered, served, lost, late, waited, bad, instances);
        (MostInstances, FewestInstances, MostBacklog, LongestWait) = (most, fewest, backlog, longest);
    }

    /// <summary>Adds the block to the lanes' totals, laid out sum by sum, and starts a new block.</summary>
    public void Fold(Span<double> totals)
    {
        Span<float> row = stackalloc float[T.Width];
        Add(Offered, totals, 0, row);
        Add(Served, totals, 1, row);
        Add(Lost, totals, 2, row);
        Add(Late, totals, 3, row);
        Add(Waited, totals, 4, row);
        Add(BadSteps, totals, 5, row);
        Add(Instances, totals, 6, row);
        Add(DeadLetters, totals, 7, row);
        Clear();
    }

    /// <summary>Writes the extremes after the sums.</summary>
    public readonly void Finish(Span<double> totals)
    {
        Span<float> row = stackalloc float[T.Width];
        Add(MostInstances, totals, 8, row);
        Add(FewestInstances, totals, 9, row);
        Add(MostBacklog, totals, 10, row);
        Add(LongestWait, totals, 11, row);
    }

    void Clear()
    {
        var zero = T.Fill(0);
        (Offered, Served, Lost, Late) = (zero, zero, zero, zero);
        (Waited, BadSteps, Instances, DeadLetters) = (zero, zero, zero, zero);
    }

    static void Add(T sum, Span<double> totals, int index, Span<float> row)
    {
        sum.Store(row);
        var target = totals.Slice(index * T.Width, T.Width);
        for (var lane = 0; lane < target.Length; lane++)
            target[lane] += row[lane];
    }
}
