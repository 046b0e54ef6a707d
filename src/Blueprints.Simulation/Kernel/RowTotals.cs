namespace Blueprints.Simulation.Kernel;

/// <summary>What came of a row's sixteen lanes: sums, and counts of waits where they are kept. Laid out part by part of the row, then sum by sum, then lane by lane.</summary>
sealed class RowTotals(int sums, int waits)
{
    readonly double[] _sums = new double[DemandTable.Block * sums];
    readonly double[] _waits = new double[DemandTable.Block * waits];

    public void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_waits);
    }

    public Span<double> Sums(int first, int width) => _sums.AsSpan(first * sums, width * sums);

    public Span<double> Waits(int first, int width) => _waits.AsSpan(first * waits, width * waits);
}
