using Blueprints.Simulation.Demand;

namespace Blueprints.Simulation.Kernel;

/// <summary>
/// The demands of a batch, laid out so that a row of lanes reads one stretch of memory: sixteen scenarios side by side for each step. With few scenarios the lanes of a row are
/// designs instead, and a step's demand is the same for all of them.
/// </summary>
sealed class DemandTable
{
    /// <summary>Scenarios side by side: the widest lane.</summary>
    public const int Block = 16;

    readonly DemandColumn[] _columns;

    public DemandTable(IReadOnlyList<DemandSeries> demands)
    {
        Scenarios = demands.Count;
        Steps = demands[0].Requests.Count;
        SideBySide = Scenarios >= Block;
        _columns = SideBySide ? [.. Enumerable.Range(0, (Scenarios + Block - 1) / Block).Select(block => Interleave(demands, block))] : [.. demands.Select(Plain)];
    }

    public int Scenarios { get; }

    public int Steps { get; }

    /// <summary>Whether the lanes of a row are scenarios of one design; else they are designs under one scenario.</summary>
    public bool SideBySide { get; }

    /// <summary>The demand of a block of scenarios, or of one scenario.</summary>
    public DemandColumn Column(int index) => _columns[index];

    static DemandColumn Plain(DemandSeries demand) => new([.. demand.Requests.Select(value => (float)value)], sideBySide: false);

    // Places beyond the last scenario repeat it; nobody reads their results.
    static DemandColumn Interleave(IReadOnlyList<DemandSeries> demands, int block)
    {
        var column = new float[demands[0].Requests.Count * Block];
        for (var lane = 0; lane < Block; lane++)
        {
            var series = demands[Math.Min((block * Block) + lane, demands.Count - 1)].Requests;
            for (var step = 0; step < series.Count; step++)
                column[(step * Block) + lane] = (float)series[step];
        }

        return new(column, sideBySide: true);
    }
}
