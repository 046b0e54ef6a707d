using System.Collections.Immutable;
using Blueprints.Compute;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="WebFleet"/> takes.</summary>
public sealed class WebFleetArgs : BlockArgs<FleetSpec>
{
    /// <summary>Where it is placed: the private subnets, or the public ones if the spec gives instances public addresses.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The load balancers' target groups that its instances join: <c>balancer.Target("web")</c>. Default: none.</summary>
    [Input("targets")]
    public IReadOnlyList<FleetTarget> Targets { get; init; } = [];

    /// <summary>The names of the queues that scaling policies work off, by the queue's block name. Default: none.</summary>
    public ImmutableDictionary<string, Input<string>> Queues { get; init; } = ImmutableDictionary<string, Input<string>>.Empty;

    /// <summary>
    /// What the application is told about its surroundings, such as <c>DB_ENDPOINT</c>; not for secrets. On each instance it is in the file
    /// <c>/etc/blueprints.env</c>, which a container gets as its environment. Default: empty.
    /// </summary>
    [Input("environment")]
    public InputMap<string> Environment { get; init; } = [];
}
