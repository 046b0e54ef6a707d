using Blueprints.Kubernetes;

namespace Blueprints.Aws;

/// <summary>What a <see cref="ClusterLoadTest"/> takes.</summary>
public sealed class ClusterLoadTestArgs : BlockArgs<PodLoadTestSpec>;
