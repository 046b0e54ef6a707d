namespace Blueprints.Estimation.Capacity;

/// <summary>A closed queue fitted to measurements.</summary>
/// <param name="ServiceTime">Busy time of a server per request, in the inverse of the throughput's unit; above 0.</param>
/// <param name="ThinkTime">Time per request that no server is busy: thinking, ways, other machines; 0 or more.</param>
/// <param name="Servers">Servers; 1 or more.</param>
/// <param name="Utilization">The share of time that a server is busy at the most users measured; above 0 to 1. Where it is below a half or so, the measurements say little of the service time alone.</param>
/// <param name="RSquared">The share of the throughput's variance that the fit explains; at most 1, 1 being a perfect fit.</param>
public readonly record struct ClosedQueueFit(double ServiceTime, double ThinkTime, int Servers, double Utilization, double RSquared)
{
    /// <summary>The throughput that no number of users exceeds.</summary>
    public double MostThroughput => Servers / ServiceTime;

    /// <summary>The throughput of a number of users.</summary>
    /// <param name="users">Users; 1 to 10,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public double Throughput(int users) => ClosedQueue.Throughput(users, ServiceTime, Servers, ThinkTime);
}
