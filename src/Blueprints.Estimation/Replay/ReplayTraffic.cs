using Blueprints.Kubernetes;
using Blueprints.Simulation.Demand;
using Blueprints.Traffic;
using static System.FormattableString;

namespace Blueprints.Estimation.Replay;

/// <summary>Users' requests to replay, and where they come from.</summary>
/// <param name="Demand">The requests of each step.</param>
/// <param name="Words">Where they come from, for people.</param>
public sealed record ReplayTraffic(DemandSeries Demand, string Words)
{
    // Kubernetes looks at pods every 15 seconds.
    const double PodSeconds = 15;

    /// <summary>The step, in seconds, that a design's scaling needs: 15 where a Kubernetes cluster scales pods, 60 else.</summary>
    /// <param name="blueprint">The design.</param>
    public static double UsualStep(Blueprint blueprint) => blueprint.Blocks.OfKind<KubernetesClusterSpec>().Any() ? PodSeconds : 60;

    /// <summary>A made-up shape around the mean rate of a workload's users.</summary>
    /// <param name="name">What to call the shape.</param>
    /// <param name="kind">The shape.</param>
    /// <param name="workload">The users; expected values count.</param>
    /// <param name="days">How many days; above 0.</param>
    /// <param name="stepSeconds">The step, seconds; above 0. Default: 60.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static ReplayTraffic OfShape(string name, ProfileKind kind, Workload workload, double days, double stepSeconds = 60)
    {
        var rate = (double)workload.RequestsPerSecond.Expected;
        var demand = DemandProfile.Create(kind, rate, days, stepSeconds);
        return new(demand, Invariant($"{name}: {workload.DailyUsers.Expected:#,##0} daily users, {rate:#,##0.##} requests a second on average, {demand.Requests.Max() / stepSeconds:#,##0.##} in the busiest step"));
    }
}
