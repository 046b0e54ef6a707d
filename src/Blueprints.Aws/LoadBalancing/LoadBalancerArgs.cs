using System.Collections.Immutable;
using Blueprints.Compute;
using Blueprints.LoadBalancing;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="LoadBalancer"/> takes.</summary>
public sealed class LoadBalancerArgs : BlockArgs<LoadBalancerSpec>
{
    /// <summary>Where it is placed: its public subnets, or its private ones if the spec says internal.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The ARN of the ACM certificate, in the same region, that its HTTPS listener presents.</summary>
    [Input("certificateArn", required: true)]
    public required Input<string> CertificateArn { get; init; }

    /// <summary>The port of each fleet behind it, by the fleet's block name. Default: 8080, as a fleet's.</summary>
    [Input("ports")]
    public ImmutableDictionary<string, int> Ports { get; init; } = ImmutableDictionary<string, int>.Empty;

    internal int PortOf(string fleet) => Ports.GetValueOrDefault(fleet, new FleetSpec().Port);
}
