using System.Collections.Immutable;
using Blueprints.Compute;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="ContainerService"/> takes.</summary>
public sealed class ContainerServiceArgs : BlockArgs<ContainerServiceSpec>
{
    /// <summary>Where it is placed: the private subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The load balancers' target groups, of kind <c>ip</c>, that its tasks join: <c>balancer.Target("api")</c>. Default: none.</summary>
    [Input("targets")]
    public IReadOnlyList<FleetTarget> Targets { get; init; } = [];

    /// <summary>The names of the queues that scaling policies work off, by the queue's block name. Default: none.</summary>
    public ImmutableDictionary<string, Input<string>> Queues { get; init; } = ImmutableDictionary<string, Input<string>>.Empty;

    /// <summary>What the application is told about its surroundings, such as <c>DB_ENDPOINT</c>, beside the spec's own settings; not for secrets. Default: empty.</summary>
    [Input("environment")]
    public InputMap<string> Environment { get; init; } = [];
}
