using System.Collections.Immutable;
using Blueprints.Compute;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="WebFleet"/> takes.</summary>
public sealed record WebFleetProps : BlockProps<FleetSpec>
{
    /// <summary>Where it is placed: the private subnets, or the public ones if the spec gives instances public addresses.</summary>
    public required NetworkReference Network { get; init; }

    /// <summary>The load balancers' target groups that its instances join: <c>balancer.Target("web")</c>. Default: none.</summary>
    public ImmutableArray<FleetTarget> Targets { get; init; } = [];

    /// <summary>The names of the queues that scaling policies work off, by the queue's block name. Default: none.</summary>
    public ImmutableDictionary<string, string> Queues { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// What the application is told about its surroundings, such as <c>DB_ENDPOINT</c>; not for secrets. On each instance it is in the file
    /// <c>/etc/blueprints.env</c>, which a container gets as its environment. Default: empty.
    /// </summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;
}
