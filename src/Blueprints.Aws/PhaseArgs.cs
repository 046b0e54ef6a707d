using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a phase of the roadmap takes.</summary>
public sealed record PhaseArgs
{
    /// <summary>The AWS region, which has to be the provider's. Default: <c>us-east-1</c>.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The ARN of the ACM certificate for the load balancer. Needed from phase 2 on; default: none.</summary>
    public Input<string>? CertificateArn { get; init; }

    /// <summary>The zones to use, at least two. Default: the region's zones that need no opt-in.</summary>
    public InputList<string>? AvailabilityZones { get; init; }

    /// <summary>Changes the phase's blueprint before it is deployed: <c>phase => phase with { … }</c>. Default: nothing is changed.</summary>
    public Func<Blueprint, Blueprint> Customize { get; init; } = phase => phase;

    internal BlueprintArgs ToBlueprint(int phase) =>
        new() { Blueprint = Customize(Roadmap.Phase(phase, Region)), CertificateArn = CertificateArn, AvailabilityZones = AvailabilityZones };
}
