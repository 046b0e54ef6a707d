using System.Text.Json.Serialization;
using Blueprints.Caching;
using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>
/// A cache as pods in the cluster: Valkey or Redis without persistence, or Memcached. Several pods are nodes of their own, over which clients spread keys; nothing is copied between them, and a pod that
/// restarts is empty. For sessions and locks, which must not be lost, take a <c>cache</c> block on AWS.
/// </summary>
public sealed record PodCacheSpec : BlockSpec, IPodsSpec
{
    const decimal ForData = 0.75m;

    /// <summary>What keeps the data. Default: Valkey.</summary>
    public PodCacheEngine Engine { get; init; } = PodCacheEngine.Valkey;

    /// <summary>The container image. Default: none given, the engine's own: Valkey 8.1, Redis 7.4, Memcached 1.6.</summary>
    public string? Image { get; init; }

    /// <summary>Nodes; 1 to 100. Default: 1.</summary>
    public int Nodes { get; init; } = 1;

    /// <summary>What each pod asks for. Default: half a vCPU and 1 GiB, three quarters of it for data.</summary>
    public PodResources Pod { get; init; } = new() { CpuMillicores = 500, CpuLimitMillicores = 1_000, MemoryMiB = 1_024, ScratchMiB = 16 };

    /// <summary>How applications use it. Default: cache-aside with copies that live five minutes.</summary>
    public CacheStrategy Strategy { get; init; } = new();

    /// <summary>Memory of each node for data, in MiB: three quarters of the pod's; buffers and fragments take the rest.</summary>
    [JsonIgnore]
    public int DataMiB => (int)(Pod.MemoryMiB * ForData);

    /// <summary>The port: 6379, or 11211 for Memcached.</summary>
    [JsonIgnore]
    public int Port => Engine == PodCacheEngine.Memcached ? 11_211 : 6_379;

    /// <summary>The image that runs.</summary>
    internal string RunningImage => Image ?? Engine switch
    {
        PodCacheEngine.Valkey => "valkey/valkey:8.1",
        PodCacheEngine.Redis => "redis:7.4",
        _ => "memcached:1.6",
    };

    int IPodsSpec.FewestPods => Nodes;

    int IPodsSpec.MostPods => Nodes;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        KubernetesClusterSpec.Require(problems, blueprint);
        problems.Defined("engine", Engine);
        if (Image is not null)
            KubernetesNames.ValidateImage(problems, Image);
        problems.Range("nodes", Nodes, 1, 100);
        Pod.Validate(problems.At("pod"));
        problems.Range("pod.memoryMiB", Pod.MemoryMiB, 64, 1_572_864);
        Strategy.Validate(problems.At("strategy"));
    }
}
