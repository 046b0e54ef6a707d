using Blueprints.LoadTesting;
using Blueprints.Observability;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="LoadTest"/> takes.</summary>
public sealed record LoadTestProps : BlockProps<LoadTestSpec>
{
    /// <summary>Where it runs: the private subnets, or the public ones if the spec gives it public addresses.</summary>
    public required NetworkReference Network { get; init; }

    /// <summary>The address that it calls, unless the spec names one: <c>balancer.Url</c>.</summary>
    public required string Url { get; init; }

    /// <summary>The objectives that the service has to keep. Default: none, and the spec's own limits hold.</summary>
    public ObservabilitySpec? Objectives { get; init; }
}
