namespace Blueprints.Estimation.Capacity;

/// <summary>A station of a closed network.</summary>
/// <param name="Demand">Busy time per request of the system; 0 or more.</param>
/// <param name="IsDelay">Whether nobody ever waits there, as for a network's latency or a service that scales without limit. Default: no, servers with a queue.</param>
/// <param name="Servers">Equal servers behind one queue; 1 or more. Default: 1. It says nothing at a delay centre.</param>
public readonly record struct MvaStation(double Demand, bool IsDelay = false, int Servers = 1);
