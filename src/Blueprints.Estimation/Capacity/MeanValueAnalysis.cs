using System.Collections.Immutable;

namespace Blueprints.Estimation.Capacity;

/// <summary>
/// Exact mean value analysis of a closed network with one class of users: queueing stations of one or several servers and delay centres (no queue). Valid for product-form networks:
/// exponential service times in order of arrival, or processor sharing with any distribution.
/// </summary>
/// <remarks>
/// Recursion over n = 1..N: R(k) = D(k) (1 + Q(k, n-1)) at queues and D(k) at delay centres, X = n / (Z + sum R), Q(k, n) = X R(k). Source: M. Reiser and S. Lavenberg,
/// "Mean-value analysis of closed multichain queuing networks", Journal of the ACM 27, 1980.
/// </remarks>
public static class MeanValueAnalysis
{
    const double MostTime = 1e100;

    /// <summary>Solves a network of queueing stations.</summary>
    /// <param name="demands">Busy time per request at each station; 0 or more each, with the think time 1e100 at most together.</param>
    /// <param name="users">Users, N; 1 to 100,000,000.</param>
    /// <param name="thinkTime">Think time between a response and the next request, Z; 0 or more. Default: 0.</param>
    /// <returns>Throughput, response time and each station's figures, in the demands' unit of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static MvaResult Solve(IReadOnlyList<double> demands, int users, double thinkTime = 0) =>
        Solve([.. Require.NotEmpty(demands).Select(demand => new MvaStation(demand))], users, thinkTime);

    /// <summary>Solves a network of queueing stations and delay centres.</summary>
    /// <param name="stations">The stations; at least one, their demands with the think time 1e100 at most together.</param>
    /// <param name="users">Users, N; 1 to 100,000,000, to 5,000 where a station has several servers.</param>
    /// <param name="thinkTime">Think time, Z; 0 or more. Default: 0.</param>
    /// <returns>Throughput, response time and each station's figures, in the demands' unit of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static MvaResult Solve(IReadOnlyList<MvaStation> stations, int users, double thinkTime = 0)
    {
        Check(stations, users, thinkTime);
        if (stations.Any(station => station is { Servers: > 1, IsDelay: false }))
            return MultiServerNetwork.Solve(stations, Require.InRange(users, 1, MultiServerNetwork.MostUsers), thinkTime);
        var (queue, residence, throughput, response) = (new double[stations.Count], new double[stations.Count], 0.0, 0.0);
        for (var n = 1; n <= users; n++)
        {
            response = 0;
            for (var k = 0; k < residence.Length; k++)
                response += residence[k] = stations[k].IsDelay ? stations[k].Demand : stations[k].Demand * (1 + queue[k]);
            throughput = n / (thinkTime + response);
            for (var k = 0; k < residence.Length; k++)
                queue[k] = throughput * residence[k];
        }

        return new(throughput, response, [.. stations.Select((station, k) => new MvaStationResult(residence[k], queue[k], throughput * station.Demand))]);
    }

    static void Check(IReadOnlyList<MvaStation> stations, int users, double thinkTime)
    {
        Require.InRange(users, 1, 100_000_000);
        Require.NotNegative(thinkTime);
        foreach (var station in stations)
        {
            Require.NotNegative(station.Demand, nameof(stations));
            Require.AtLeast(station.Servers, 1, nameof(stations));
        }

        // Beyond it, products with users and queues would leave what a double holds.
        if (stations.Sum(station => station.Demand) + thinkTime is var time && !(time <= MostTime))
            throw Require.Bad(nameof(stations), time, "demands and think time of 1e100 at most together");
        if (stations.Sum(station => station.Demand) + thinkTime <= 0)
            throw Require.Bad(nameof(stations), 0, "at least one station with a demand above 0, or a think time above 0");
    }
}
