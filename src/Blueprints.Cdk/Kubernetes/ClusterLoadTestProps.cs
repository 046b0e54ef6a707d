using Blueprints.Kubernetes;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="ClusterLoadTest"/> takes.</summary>
public sealed record ClusterLoadTestProps : BlockProps<PodLoadTestSpec>;
