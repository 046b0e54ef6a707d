using System.Globalization;

namespace Blueprints.Estimation.Capacity;

/// <summary>
/// The operational laws: identities between measured rates, times and counts that hold for any system over any interval in which arrivals equal departures.
/// </summary>
/// <remarks>Source: P. J. Denning and J. P. Buzen, "The operational analysis of queueing network models", Computing Surveys 10, 1978; J. D. C. Little, 1961.</remarks>
public static class OperationalLaws
{
    /// <summary>The utilisation law, U = X S.</summary>
    /// <param name="throughput">Completions per unit of time, X; 0 or more.</param>
    /// <param name="serviceTime">Busy time per completion, S; 0 or more.</param>
    /// <returns>0 or more; the mean number of busy servers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Utilization(double throughput, double serviceTime) => Require.NotNegative(throughput) * Require.NotNegative(serviceTime);

    /// <summary>Little's law, N = X R.</summary>
    /// <param name="throughput">Completions per unit of time, X; 0 or more.</param>
    /// <param name="residenceTime">Mean time in the system, R; 0 or more.</param>
    /// <returns>The mean number in the system.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double NumberInSystem(double throughput, double residenceTime) => Require.NotNegative(throughput) * Require.NotNegative(residenceTime);

    /// <summary>Little's law solved for time, R = N / X.</summary>
    /// <param name="numberInSystem">The mean number in the system, N; 0 or more.</param>
    /// <param name="throughput">Completions per unit of time, X; above 0.</param>
    /// <returns>The mean time in the system.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ResidenceTime(double numberInSystem, double throughput) => Require.NotNegative(numberInSystem) / Require.Positive(throughput);

    /// <summary>Little's law solved for throughput, X = N / R: what a limit on jobs in flight allows.</summary>
    /// <param name="numberInSystem">The number in the system, N; 0 or more.</param>
    /// <param name="residenceTime">Mean time in the system, R; above 0.</param>
    /// <returns>Completions per unit of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Throughput(double numberInSystem, double residenceTime) => Require.NotNegative(numberInSystem) / Require.Positive(residenceTime);

    /// <summary>The forced flow law, X(k) = V(k) X.</summary>
    /// <param name="systemThroughput">Completions of the system per unit of time, X; 0 or more.</param>
    /// <param name="visits">Visits to the station per completion, V(k); 0 or more.</param>
    /// <returns>Visits to the station per unit of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ForcedFlow(double systemThroughput, double visits) => Require.NotNegative(systemThroughput) * Require.NotNegative(visits);

    /// <summary>The service demand, D(k) = V(k) S(k).</summary>
    /// <param name="visits">Visits to the station per completion; 0 or more.</param>
    /// <param name="serviceTime">Busy time per visit; 0 or more.</param>
    /// <returns>Busy time per completion of the system.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ServiceDemand(double visits, double serviceTime) => Require.NotNegative(visits) * Require.NotNegative(serviceTime);

    /// <summary>The service demand from measurements, D(k) = U(k) / X.</summary>
    /// <param name="utilization">The station's utilisation, or its mean number of busy servers; 0 or more.</param>
    /// <param name="systemThroughput">Completions of the system per unit of time; above 0.</param>
    /// <returns>Busy time per completion of the system.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double MeasuredServiceDemand(double utilization, double systemThroughput) =>
        Require.NotNegative(utilization) / Require.Positive(systemThroughput);

    /// <summary>The interactive response time law, R = N / X - Z.</summary>
    /// <param name="users">Users, N; 0 or more.</param>
    /// <param name="throughput">Completions per unit of time, X; above 0.</param>
    /// <param name="thinkTime">Time a user waits between a response and the next request, Z; 0 to N / X.</param>
    /// <returns>The mean response time; 0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double InteractiveResponseTime(double users, double throughput, double thinkTime)
    {
        var cycle = ResidenceTime(users, throughput);
        Require.NotNegative(thinkTime);
        return thinkTime <= cycle ? cycle - thinkTime : throw Require.Bad(nameof(thinkTime), thinkTime, string.Create(CultureInfo.InvariantCulture, $"0 to users / throughput, {cycle}"));
    }
}
