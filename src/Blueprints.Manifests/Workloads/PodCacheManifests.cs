using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.Kubernetes;
using Blueprints.Manifests.Pods;

namespace Blueprints.Manifests.Workloads;

/// <summary>Valkey, Redis or Memcached, without persistence.</summary>
static class PodCacheManifests
{
    // The user that the images of all three have: 999 for Valkey and Redis, 11211 for Memcached.
    const int RedisUser = 999;
    const int MemcachedUser = 11_211;

    public static IEnumerable<Manifest> Of(RenderContext context, string block, PodCacheSpec spec)
    {
        yield return WorkloadParts.ServiceAccount(context, block);
        yield return WorkloadParts.StatefulSet(context, block, spec.Nodes, Template(block, spec));
        yield return WorkloadParts.Service(context, block, block, headless: true, readyOnly: true, ("cache", spec.Port, "cache"));
        yield return WorkloadParts.DisruptionBudget(context, block, 1);
        yield return NetworkRules.Policy(context, block, [spec.Port], [], awsApis: false);
    }

    static JsonObject Template(string block, PodCacheSpec spec)
    {
        var probe = new JsonObject { ["tcpSocket"] = new JsonObject { ["port"] = "cache" }, ["periodSeconds"] = 5, ["timeoutSeconds"] = 2, ["failureThreshold"] = 3 };
        var container = SecureContainer.Of("cache", spec.RunningImage, spec.Pod, new()
        {
            ["command"] = Command(spec),
            ["ports"] = new JsonArray(new JsonObject { ["name"] = "cache", ["containerPort"] = spec.Port, ["protocol"] = "TCP" }),
            ["readinessProbe"] = probe,
            ["livenessProbe"] = probe.DeepClone(),
        });
        return SecurePod.Template(block, spec.Pod, spec.Engine == PodCacheEngine.Memcached ? MemcachedUser : RedisUser, container, new());
    }

    static JsonArray Command(PodCacheSpec spec)
    {
        var (memory, port) = (Number(spec.DataMiB), Number(spec.Port));
        return spec.Engine == PodCacheEngine.Memcached
            ? new("memcached", "-p", port, "-m", memory, "-c", "4096", "-t", Number(Math.Max(1, spec.Pod.CpuLimit / 1_000)))
            : new(spec.Engine == PodCacheEngine.Valkey ? "valkey-server" : "redis-server", "--port", port, "--bind", "0.0.0.0", "--protected-mode", "no", "--save", "", "--appendonly", "no",
                "--dir", "/tmp", "--maxmemory", $"{memory}mb", "--maxmemory-policy", "allkeys-lru");
    }

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
