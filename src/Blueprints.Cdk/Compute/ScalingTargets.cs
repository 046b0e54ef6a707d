using System.Collections.Immutable;

namespace Blueprints.Cdk;

/// <summary>What scaling policies of servers refer to: the balancer that counts their requests, the queues that they work off.</summary>
sealed class ScalingTargets(string block, ImmutableArray<FleetTarget> targets, IReadOnlyDictionary<string, string> queues)
{
    public string ResourceLabel(string policy) => First(policy).ResourceLabel!;

    public string TargetGroup(string policy) => First(policy).TargetGroupName ?? First(policy).ResourceLabel!;

    public string Queue(string queue, string policy) => queues.TryGetValue(queue, out var name) ? name : throw new ArgumentException(
        $"queues of \"{block}\" has no \"{queue}\", but its scaling policy \"{policy}\" works it off; allowed: the queue's name for each such block; pass it in queues");

    // A network load balancer counts no requests.
    FleetTarget First(string policy) => targets.FirstOrDefault(target => target.ResourceLabel is not null) ?? throw new ArgumentException(
        $"targets of fleet \"{block}\" is empty, but its scaling policy \"{policy}\" counts requests per target; allowed: at least one; put the fleet behind a load balancer");
}
