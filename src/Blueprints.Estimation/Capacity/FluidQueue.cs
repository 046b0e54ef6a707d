using System.Collections.Immutable;

namespace Blueprints.Estimation.Capacity;

/// <summary>
/// A queue as a fluid: work arrives and leaves at rates, and what arrives above the capacity is carried over. Valid where the backlog is large against single jobs: overload,
/// batches, and steps of a minute. Below about 0.95 utilisation use a stationary queue.
/// </summary>
/// <remarks>Source: G. F. Newell, Applications of Queueing Theory, 1982.</remarks>
public static class FluidQueue
{
    // The seam between stationary waiting and carried backlog.
    const double MaxStationaryUtilization = 0.98;

    /// <summary>The backlog after a time at constant rates: max(0, start + (arrivals - capacity) t).</summary>
    /// <param name="start">Jobs waiting at the start; 0 or more.</param>
    /// <param name="arrivalRate">Jobs that arrive per unit of time; 0 or more.</param>
    /// <param name="capacity">Jobs that can be done per unit of time; 0 or more.</param>
    /// <param name="time">The time; 0 or more.</param>
    /// <returns>Jobs waiting: 9,000 after a minute of 10,000 arrivals against a capacity of 1,000.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Backlog(double start, double arrivalRate, double capacity, double time) =>
        Math.Max(0, Require.NotNegative(start) + (Require.NotNegative(arrivalRate) - Require.NotNegative(capacity)) * Require.NotNegative(time));

    /// <summary>The time until a backlog is gone at constant rates: backlog / (capacity - arrivals).</summary>
    /// <param name="backlog">Jobs waiting; 0 or more.</param>
    /// <param name="arrivalRate">Jobs that arrive per unit of time; 0 or more.</param>
    /// <param name="capacity">Jobs that can be done per unit of time; 0 or more.</param>
    /// <returns>0 or more; infinite when the capacity does not exceed the arrivals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double DrainTime(double backlog, double arrivalRate, double capacity)
    {
        var spare = Require.NotNegative(capacity) - Require.NotNegative(arrivalRate);
        if (Require.NotNegative(backlog) == 0)
            return 0;
        return spare > 0 ? backlog / spare : double.PositiveInfinity;
    }

    /// <summary>How long a job that arrives now waits in order of arrival: backlog / capacity.</summary>
    /// <param name="backlog">Jobs waiting; 0 or more.</param>
    /// <param name="capacity">Jobs that can be done per unit of time; 0 or more.</param>
    /// <returns>0 or more; infinite with a backlog and no capacity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double FifoWait(double backlog, double capacity)
    {
        Require.NotNegative(capacity);
        return Require.NotNegative(backlog) == 0 ? 0 : backlog / capacity;
    }

    /// <summary>
    /// The wait of a job that arrives in a step, continuous from light load to overload: backlog / capacity plus the stationary M/M/c wait at a utilisation of at most 0.98.
    /// </summary>
    /// <param name="backlog">Jobs waiting above what is stationary; 0 or more.</param>
    /// <param name="arrivalRate">Jobs that arrive per unit of time; 0 or more.</param>
    /// <param name="serviceRate">Jobs that one server can do per unit of time; above 0.</param>
    /// <param name="servers">Servers; 1 or more.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double BlendedWait(double backlog, double arrivalRate, double serviceRate, int servers)
    {
        var capacity = Require.Positive(serviceRate) * Require.AtLeast(servers, 1);
        var stationary = Math.Min(Require.NotNegative(arrivalRate), MaxStationaryUtilization * capacity);
        return FifoWait(backlog, capacity) + MMcQueue.MeanWait(stationary, serviceRate, servers);
    }

    /// <summary>The time in which an M/M/c queue forgets where it started, 1 / (c mu (1 - sqrt rho)^2): stationary formulas need steps well above it.</summary>
    /// <param name="arrivalRate">Jobs that arrive per unit of time; 0 or more and below the capacity.</param>
    /// <param name="serviceRate">Jobs that one server can do per unit of time; above 0.</param>
    /// <param name="servers">Servers; 1 or more.</param>
    /// <returns>Above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double RelaxationTime(double arrivalRate, double serviceRate, int servers)
    {
        var rho = MMcQueue.Utilization(arrivalRate, serviceRate, servers);
        Require.Stable(rho, 1, nameof(arrivalRate));
        var gap = 1 - Math.Sqrt(rho);
        return 1 / (serviceRate * servers * gap * gap);
    }

    /// <summary>The queue step by step under rates that change.</summary>
    /// <param name="arrivalRates">Jobs that arrive per unit of time in each step; 0 or more each.</param>
    /// <param name="capacities">Jobs that can be done per unit of time in each step; 0 or more each, as many as arrival rates.</param>
    /// <param name="step">The length of a step; above 0. Default: 1.</param>
    /// <param name="start">Jobs waiting at the start; 0 or more. Default: 0.</param>
    /// <returns>The backlog, the age of the oldest job and what was done, at the end of each step.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static FluidTrajectory Run(IReadOnlyList<double> arrivalRates, IReadOnlyList<double> capacities, double step = 1, double start = 0)
    {
        ArgumentNullException.ThrowIfNull(arrivalRates);
        ArgumentNullException.ThrowIfNull(capacities);
        if (arrivalRates.Count != capacities.Count)
            throw Require.Bad(nameof(capacities), capacities.Count, "as many as arrival rates");
        Require.Positive(step);
        var run = new FluidRun(Require.NotNegative(start));
        for (var i = 0; i < arrivalRates.Count; i++)
            run.Step(Require.NotNegative(arrivalRates[i], nameof(arrivalRates)), Require.NotNegative(capacities[i], nameof(capacities)), step);
        return run.Result();
    }
}
