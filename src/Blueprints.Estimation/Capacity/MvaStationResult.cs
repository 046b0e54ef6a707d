namespace Blueprints.Estimation.Capacity;

/// <summary>A station in the solution of a closed network.</summary>
/// <param name="ResidenceTime">Mean time per request at the station, queueing included.</param>
/// <param name="QueueLength">Mean number there, in service included.</param>
/// <param name="Utilization">Share of time that a server is busy; at a delay centre the mean number there.</param>
public readonly record struct MvaStationResult(double ResidenceTime, double QueueLength, double Utilization);
