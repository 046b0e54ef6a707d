using Pulumi;

namespace Blueprints.Aws;

/// <summary>What scaling policies look at beside the servers themselves: balancers' target groups and queues.</summary>
sealed class ScalingTargets(string block, IReadOnlyList<FleetTarget> targets, IReadOnlyDictionary<string, Input<string>> queues)
{
    /// <summary>The first balancer with its target group, for a policy that counts requests.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Input<string> ResourceLabel(string policy) => First(policy);

    /// <summary>The first target group as metrics name it.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Input<string> TargetGroup(string policy) =>
        First(policy).Apply(label => label.IndexOf("targetgroup/", StringComparison.Ordinal) is >= 0 and var start ? label[start..] : label);

    /// <summary>A queue's name.</summary>
    /// <exception cref="ArgumentException">The program does not say it.</exception>
    public Input<string> Queue(string queue, string policy) => queues.TryGetValue(queue, out var name) ? name : throw new ArgumentException(
        $"queues of \"{block}\" has no \"{queue}\", but its scaling policy \"{policy}\" works it off; allowed: the queue's name for each such block; pass it in queues");

    // A network load balancer counts no requests.
    Input<string> First(string policy) => targets.FirstOrDefault(target => target.ResourceLabel is not null)?.ResourceLabel ?? throw new ArgumentException(
        $"targets of fleet \"{block}\" is empty, but its scaling policy \"{policy}\" counts requests per target; allowed: at least one; put the fleet behind a load balancer");
}
