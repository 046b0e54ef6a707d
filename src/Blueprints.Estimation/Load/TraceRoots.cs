using Blueprints.Compute;
using Blueprints.Kubernetes;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Load;

/// <summary>Which calls of servers begin a trace. What comes from servers that are traced, directly or through balancers, queues and proxies, continues one.</summary>
static class TraceRoots
{
    /// <summary>The calls of a month that begin a trace at a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="load">The load on the blueprint.</param>
    public static Interval Of(string block, BlueprintLoad load) => load.Into(block)
        .Aggregate((Interval)0, (sum, flow) => sum + flow.Calls.Total * UntracedShare(flow.Flow.From, load));

    // Of what passes through a block that makes no traces itself, as much begins one as of what comes in. The flows form no cycle.
    static decimal UntracedShare(string from, BlueprintLoad load)
    {
        if (from == Flow.Users)
            return 1;
        if (IsTraced(from, load.Blueprint))
            return 0;
        var callers = load.Into(from).ToList();
        var calls = callers.Sum(flow => flow.Calls.Total.Expected);
        return calls == 0 ? 1 : callers.Sum(flow => flow.Calls.Total.Expected * UntracedShare(flow.Flow.From, load)) / calls;
    }

    static bool IsTraced(string block, Blueprint blueprint) =>
        blueprint.Blocks.FirstOrDefault(other => other.Name == block)?.Spec is FleetSpec { Tracing: not null } or ContainerServiceSpec { Tracing: not null }
            || blueprint.Blocks.OfKind<CollectorSpec>().Any() && blueprint.Blocks.OfKind<IPodsSpec>().Any(pods => pods.Name == block && pods.Spec is WebServiceSpec or QueueWorkerSpec);
}
