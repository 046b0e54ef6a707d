using Blueprints.Simulation.Fleets;

namespace Blueprints.Simulation.Kernel;

/// <summary>Spreads rows over threads: each takes the next row when it has finished one.</summary>
static class RowThreads
{
    public delegate void Report(LaneRow row, ReadOnlySpan<double> totals, ReadOnlySpan<double> waits);

    public static void Run<T>(LaneRow[] rows, DemandTable demand, SimulationSettings settings, Report report)
        where T : struct, ILane<T>
    {
        var next = -1;
        var threads = Math.Min(settings.Threads == 0 ? Environment.ProcessorCount : settings.Threads, rows.Length);
        if (threads <= 1)
            Work();
        else
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work());

        void Work()
        {
            var runners = new Dictionary<FleetGroup, RowRunner<T>>();
            var totals = new double[DemandTable.Block * StepTotals<T>.Count];
            var waits = new double[settings.WithPercentiles ? DemandTable.Block * WaitEdges.Count : 0];
            for (var index = Interlocked.Increment(ref next); index < rows.Length; index = Interlocked.Increment(ref next))
            {
                var row = rows[index];
                if (!runners.TryGetValue(row.Group, out var runner))
                    runners[row.Group] = runner = new(row.Group, demand, settings.WithPercentiles);
                runner.Run(row, totals, waits);
                report(row, totals, waits);
            }
        }
    }
}
