using Blueprints.Estimation.Load;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>New connections that a load balancer takes. Callers inside the network keep theirs open; only users open new ones.</summary>
static class NewConnections
{
    const int SecondsPerDay = 86_400;

    /// <summary>New connections a second, on average.</summary>
    /// <param name="load">The load.</param>
    /// <param name="flows">The flows into the load balancer.</param>
    public static Interval PerSecond(BlueprintLoad load, IEnumerable<FlowLoad> flows) => flows.Any(flow => flow.Flow.From == Flow.Users)
        ? load.Workload.DailyUsers * load.TrafficShare * load.Workload.ConnectionsPerUserPerDay / SecondsPerDay
        : 0;
}
