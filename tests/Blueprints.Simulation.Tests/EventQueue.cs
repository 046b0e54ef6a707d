using Blueprints.Simulation.Demand;

namespace Blueprints.Simulation.Tests;

/// <summary>An M/M/c queue, customer by customer: the independent witness. Service time 1.</summary>
static class EventQueue
{
    /// <summary>The mean wait and half its 99 % confidence interval from batch means.</summary>
    public static (double Mean, double HalfWidth) MeanWait(int servers, double utilisation, int batches, int customers)
    {
        var random = new CounterRandom(42, (ulong)servers);
        var free = new PriorityQueue<int, double>(Enumerable.Range(0, servers).Select(server => (server, 0.0)));
        var (now, means) = (0.0, new double[batches]);
        for (var batch = -2; batch < batches; batch++)
        {
            var sum = 0.0;
            for (var i = 0; i < customers; i++)
            {
                now += random.NextExponential() / (servers * utilisation);
                free.TryDequeue(out var server, out var at);
                var begins = Math.Max(at, now);
                sum += begins - now;
                free.Enqueue(server, begins + random.NextExponential());
            }

            // The first two batches fill the empty queue.
            if (batch >= 0)
                means[batch] = sum / customers;
        }

        var mean = means.Average();
        var deviation = Math.Sqrt(means.Sum(value => (value - mean) * (value - mean)) / (batches - 1));
        return (mean, 2.71 * deviation / Math.Sqrt(batches));
    }
}
