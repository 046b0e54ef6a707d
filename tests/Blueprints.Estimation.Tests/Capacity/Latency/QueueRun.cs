namespace Blueprints.Estimation.Tests.Capacity.Latency;

/// <summary>A discrete simulation of two queues, request by request: what formulas are held against.</summary>
static class QueueRun
{
    /// <summary>Response times of requests that arrive at random at a server of several processors, and of which a share goes on to a second server of one.</summary>
    public static IEnumerable<double> Tandem(double rate, double firstMean, int firstServers, double share, double secondMean, int requests)
    {
        var random = new Random(12345);
        double Exponential(double mean) => -mean * Math.Log(1 - random.NextDouble());
        var (free, now, left) = (new double[firstServers], 0.0, new List<(double Arrived, double Left)>(requests));
        for (var i = 0; i < requests; i++)
        {
            now += Exponential(1 / rate);
            var next = Array.IndexOf(free, free.Min());
            free[next] = Math.Max(now, free[next]) + Exponential(firstMean);
            left.Add((now, free[next]));
        }

        // The second server sees them in the order in which they left the first.
        var until = 0.0;
        foreach (var (arrived, leaves) in left.OrderBy(request => request.Left))
        {
            if (random.NextDouble() >= share)
            {
                yield return leaves - arrived;
                continue;
            }

            until = Math.Max(leaves, until) + Exponential(secondMean);
            yield return until - arrived;
        }
    }
}
