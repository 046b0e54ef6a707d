namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>The slowest of several independent times: the product of their distribution functions.</summary>
sealed class SlowestDelay(Delay part, int parts) : Delay
{
    const int Cells = 2_048;
    const double Nearly = 0.99999;

    readonly Lazy<double> _mean = new(() => Means(part, parts));

    public override double Mean => double.IsFinite(part.Mean) ? _mean.Value : double.PositiveInfinity;

    internal override double FiniteShare => Math.Pow(part.FiniteShare, parts);

    internal override double[] On(DelayGrid grid)
    {
        var (one, cells, below, reached) = (grid.Of(part), grid.Empty(), 0.0, 0.0);
        for (var i = 0; i < cells.Length; i++)
        {
            below += one[i];
            var all = Math.Pow(below, parts);
            (cells[i], reached) = (all - reached, all);
        }

        return cells;
    }

    static double Means(Delay part, int parts)
    {
        var grid = new DelayGrid(DelayQuantile.Of(part, Math.Pow(Nearly, 1.0 / parts)) / (Cells - 1), Cells);
        var cells = new SlowestDelay(part, parts).On(grid);
        return grid.Step == 0 ? 0 : cells.Select((mass, i) => mass * i).Sum() * grid.Step / cells.Sum();
    }
}
