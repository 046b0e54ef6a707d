using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>PgBouncer's pods.</summary>
sealed class PgBouncerBilling : PodsBilling<PgBouncerSpec>;
