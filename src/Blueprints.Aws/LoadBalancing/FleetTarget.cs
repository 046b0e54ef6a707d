using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>A load balancer's target group as a fleet sees it; <see cref="LoadBalancer.Target"/> gives it.</summary>
public sealed class FleetTarget : ResourceArgs
{
    /// <summary>The target group that the fleet's instances join. Known once a listener forwards to it.</summary>
    [Input("targetGroupArn", required: true)]
    public required Input<string> TargetGroupArn { get; init; }

    /// <summary>What names the pair of balancer and group to a scaling policy: <c>app/…/targetgroup/…</c>. Default: none; a network load balancer counts no requests.</summary>
    [Input("resourceLabel")]
    public Input<string>? ResourceLabel { get; init; }

    /// <summary>The balancer, which the fleet lets in. Default: none; the program makes the rules itself.</summary>
    public NetworkedBlock? Balancer { get; init; }

    /// <summary>The ports that the balancer calls. Default: the fleet's own.</summary>
    internal ImmutableArray<TargetPort> Ports { get; init; } = [];
}
