using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>The collector's pods. The traces are billed with those who make them.</summary>
sealed class CollectorBilling : PodsBilling<CollectorSpec>;
