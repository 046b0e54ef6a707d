using Blueprints.Simulation.Fleets;

namespace Blueprints.Simulation.Kernel;

/// <summary>Spreads rows over threads: each takes the next few that go together when it has finished some.</summary>
static class RowThreads
{
    public static void Run<T>(LaneRow[] rows, DemandTable demand, SimulationSettings settings, Action<LaneRow, RowTotals> report)
        where T : struct, ILane<T>
    {
        var flights = Flights(rows, RowRunner<T>.Flight);
        var next = -1;
        var threads = Math.Min(settings.Threads == 0 ? Environment.ProcessorCount : settings.Threads, flights.Count);
        if (threads <= 1)
            Work();
        else
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work());

        void Work()
        {
            var runners = new Dictionary<FleetGroup, RowRunner<T>>();
            RowTotals[] totals = [.. Enumerable.Range(0, RowRunner<T>.Flight).Select(_ => new RowTotals(StepTotals<T>.Count, settings.WithPercentiles ? WaitEdges.Count : 0))];
            for (var index = Interlocked.Increment(ref next); index < flights.Count; index = Interlocked.Increment(ref next))
            {
                var flight = rows.AsSpan(flights[index].First, flights[index].Count);
                if (!runners.TryGetValue(flight[0].Group, out var runner))
                    runners[flight[0].Group] = runner = new(flight[0].Group, demand, settings.WithPercentiles);
                Array.ForEach(totals, total => total.Clear());
                runner.Run(flight, totals);
                for (var i = 0; i < flight.Length; i++)
                    report(flight[i], totals[i]);
            }
        }
    }

    static List<(int First, int Count)> Flights(LaneRow[] rows, int most)
    {
        List<(int First, int Count)> flights = [];
        for (var row = 0; row < rows.Length; row++)
        {
            if (flights is [.., var (first, count)] && count < most && rows[first].GoesWith(rows[row]))
                flights[^1] = (first, count + 1);
            else
                flights.Add((row, 1));
        }

        return flights;
    }
}
