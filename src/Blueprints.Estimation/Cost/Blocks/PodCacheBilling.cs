using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A cache's pods.</summary>
sealed class PodCacheBilling : PodsBilling<PodCacheSpec>
{
    public override string Type => "kubernetes:apps/v1:StatefulSet";
}
