namespace Blueprints.Estimation.Capacity;

/// <summary>The least-squares fit of a closed queue.</summary>
static class ClosedQueueFitting
{
    const double MostUsers = 10_000;

    // Of the logarithm of the service time: far finer than any measurement.
    const double SmallestStep = 1e-7;

    // Squares of their ratios have to stay finite.
    const double LeastThroughput = 1e-50;

    public static ClosedQueueFit Fit(IReadOnlyList<double> users, IReadOnlyList<double> throughput, int servers)
    {
        Require.AtLeast(servers, 1);
        Check(users, throughput);
        // One user's cycle at the lightest load: times are told in it, so that the search is the same in seconds and in microseconds.
        var lightest = Enumerable.Range(0, users.Count).MinBy(i => users[i]);
        var unit = users[lightest] / throughput[lightest];
        var relative = throughput.Select(one => one * unit).ToArray();
        var best = new[] { -4.0, -0.5 }.Select(start => PatternSearch.Minimum((s, cycle) => Error(Math.Exp(s), cycle - Math.Exp(s), users, relative, servers), (start, 1), (0.3, 0.03), SmallestStep, Inside))
            .MinBy(found => found.Error);
        var service = Math.Exp(best.X) * unit;
        var think = Math.Max(0, best.Y * unit - service);
        return new(service, think, servers, Math.Min(1, At(users.Max(), service, servers, think) * service / servers), MeasuredLoads.RSquared(throughput, users.Select(n => At(n, service, servers, think))));
    }

    // Service times are searched as logarithms, because they may be a thousandth of the cycle; beside them the cycle as a whole, which light loads say alone.
    static (double Service, double Cycle) Inside(double service, double cycle) => (Math.Clamp(service, -30, 30), Math.Max(cycle, Math.Exp(Math.Clamp(service, -30, 30))));

    static double Error(double service, double think, IReadOnlyList<double> users, double[] throughput, int servers) => users.Select((n, i) =>
    {
        var off = At(n, service, servers, Math.Max(0, think)) / throughput[i] - 1;
        return off * off;
    }).Sum();

    static double At(double users, double service, int servers, double think)
    {
        var whole = (int)users;
        var (below, part) = (ClosedQueue.Throughput(whole, service, servers, think), users - whole);
        return part == 0 ? below : below + part * (ClosedQueue.Throughput(whole + 1, service, servers, think) - below);
    }

    static void Check(IReadOnlyList<double> users, IReadOnlyList<double> throughput) =>
        MeasuredLoads.Check((nameof(users), "numbers of users", users, MostUsers), throughput, LeastThroughput, different: 2);
}
