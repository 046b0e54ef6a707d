using Blueprints.Delivery;
using Blueprints.Estimation.Capacity.Latency;
using static System.FormattableString;

namespace Blueprints.Estimation.Planning.Search;

/// <summary>
/// Requests whose way alone, with the work at its end, takes longer than the promise. Servers do not know where a request comes from: a replay only has what the way of the farthest leaves of the time (ReplayTiers). A CDN answers most static
/// requests at an edge near the user; without one they travel to the region as the others do.
/// </summary>
static class PlanDistance
{
    /// <summary>Why a shape is too far from its users; null where it is not.</summary>
    public static string? TooFar(Blueprint design, PlanRequest request)
    {
        var late = Late(design, request);
        return late <= 1 - (double)request.Objective.Percentile ? null
            : Invariant($"{late * 100:0.##} % of requests come from too far for {request.Objective.Text}: {Longest(request):#,##0} ms of way to {request.Region}{(HasCdn(design) ? "" : ", and no CDN nearer")}");
    }

    /// <summary>The share of requests that come from too far, 0 to 1.</summary>
    public static double Late(Blueprint design, PlanRequest request)
    {
        var (workload, promise) = (request.Workload, (double)request.Objective.Milliseconds);
        var dynamicWork = (double)workload.CpuMillisecondsPerRequest.Expected;
        var staticWork = (double)workload.CpuMillisecondsPerStaticRequest.Expected;
        var fromAfar = HasCdn(design) ? 1 - (double)workload.CdnHitRatio.Expected : 1;
        var files = (double)workload.StaticShare.Expected;
        return Distances.OfUsers(workload, [request.Region]).Sum(user => user.Share * (
            ((1 - files) * Is(user.Distance + dynamicWork)) + (files * fromAfar * Is(user.Distance + staticWork)) + (files * (1 - fromAfar) * Is(Distances.Edge))));

        double Is(double milliseconds) => milliseconds >= promise ? 1 : 0;
    }

    static double Longest(PlanRequest request) => Distances.OfUsers(request.Workload, [request.Region]).Max(user => user.Distance);

    static bool HasCdn(Blueprint design) => design.Blocks.OfKind<CdnSpec>().Any();
}
