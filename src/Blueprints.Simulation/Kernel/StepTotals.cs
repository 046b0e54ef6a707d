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
