using Blueprints.Compute;

namespace Blueprints.Kubernetes;

/// <summary>The port on which pods are called.</summary>
static class PodPorts
{
    /// <exception cref="ArgumentException">The spec is of no kind that runs as pods.</exception>
    public static int Of(BlockSpec spec) => spec switch
    {
        IServerSpec servers and IPodsSpec => servers.Port,
        PgBouncerSpec => PgBouncerSpec.Port,
        PodCacheSpec cache => cache.Port,
        CockroachDbSpec => CockroachDbSpec.Port,
        CollectorSpec => CollectorSpec.HttpPort,
        _ => throw new ArgumentException($"spec is a {spec.GetType().Name}; allowed: web-service, queue-worker, pgbouncer, pod-cache, cockroachdb, otel-collector; other kinds run elsewhere", nameof(spec)),
    };
}
