namespace Blueprints.Estimation.Capacity;

/// <summary>A station of a closed network.</summary>
/// <param name="Demand">Busy time per request of the system; 0 or more.</param>
/// <param name="IsDelay">Whether nobody ever waits there, as for a network's latency or a service that scales without limit. Default: no, one server with a queue.</param>
public readonly record struct MvaStation(double Demand, bool IsDelay = false);
