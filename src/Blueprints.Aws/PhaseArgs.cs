using System.Collections.Immutable;
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

    /// <summary>Which parts of the phase to turn on or off. Default: none, the phase as it is.</summary>
    public PhaseOptions Options { get; init; } = new();

    /// <summary>The ARNs of the replica regions' certificates by region code. Needed where there are replica regions, as in phase 5; default: none.</summary>
    public IReadOnlyDictionary<string, Input<string>> ReplicaCertificateArns { get; init; } = new Dictionary<string, Input<string>>();

    /// <summary>The zones to use in replica regions by region code. Default: each region's zones that need no opt-in.</summary>
    public IReadOnlyDictionary<string, InputList<string>> ReplicaAvailabilityZones { get; init; } = new Dictionary<string, InputList<string>>();

    /// <summary>The ARNs of the IAM roles or users that may do everything in its cluster, by a name of your own. Default: none but whoever deploys it.</summary>
    public ImmutableDictionary<string, Input<string>> ClusterAdministrators { get; init; } = ImmutableDictionary<string, Input<string>>.Empty;

    /// <summary>Changes the phase's blueprint before it is deployed: <c>phase => phase with { … }</c>. Default: nothing is changed.</summary>
    public Func<Blueprint, Blueprint> Customize { get; init; } = phase => phase;

    /// <summary>The same phase with its servers as pods.</summary>
    internal PhaseArgs InCluster() => this with { Options = Options with { Kubernetes = true } };

    internal BlueprintArgs ToBlueprint(int phase) => new()
    {
        Blueprint = Customize(Roadmap.Phase(phase, Region, Options)),
        CertificateArn = CertificateArn,
        AvailabilityZones = AvailabilityZones,
        ReplicaCertificateArns = ReplicaCertificateArns,
        ReplicaAvailabilityZones = ReplicaAvailabilityZones,
        ClusterAdministrators = ClusterAdministrators,
    };
}
