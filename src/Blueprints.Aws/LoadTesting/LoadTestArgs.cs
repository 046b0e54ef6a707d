using Blueprints.LoadTesting;
using Blueprints.Observability;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="LoadTest"/> takes.</summary>
public sealed class LoadTestArgs : BlockArgs<LoadTestSpec>
{
    /// <summary>Where it runs: the private subnets, or the public ones if the spec gives it public addresses.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The address that it calls, unless the spec names one: <c>balancer.Url</c>.</summary>
    [Input("url", required: true)]
    public required Input<string> Url { get; init; }

    /// <summary>The objectives that the service has to keep. Default: none, and the spec's own limits hold.</summary>
    public ObservabilitySpec? Objectives { get; init; }
}
