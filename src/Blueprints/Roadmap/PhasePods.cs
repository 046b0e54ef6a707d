using Blueprints.Kubernetes;

namespace Blueprints;

/// <summary>
/// How large a phase's pods and nodes are, in its Kubernetes variant. Together they have the processors that the fleets of the phase have; a pod's size is such that what the daemons leave of a node
/// holds a whole number of them with little left.
/// </summary>
sealed record PhasePods
{
    public required KubernetesClusterSpec Cluster { get; init; }

    public required WebServiceSpec Web { get; init; }

    public required WebServiceSpec Api { get; init; }

    public required QueueWorkerSpec Workers { get; init; }

    public required int PoolReplicas { get; init; }

    public static PhasePods Of(int phase) => phase switch
    {
        2 => Make("m7g.large", (2, 12), (500, 1_024), (2, 12), (2, 12), (1, 12), 2),
        3 => Make("m7g.xlarge", (3, 24), (900, 2_048), (3, 44), (3, 44), (2, 20), 3),
        4 => Make("m7g.2xlarge", (3, 110), (1_800, 4_096), (6, 200), (6, 200), (3, 100), 6),
        _ => Make("m7g.4xlarge", (3, 200), (1_900, 4_096), (12, 400), (12, 520), (6, 320), 6),
    };

    static PhasePods Make(string nodeType, (int Min, int Max) nodes, (int Cpu, int Memory) pod, (int Min, int Max) web, (int Min, int Max) api, (int Min, int Max) workers, int pools)
    {
        var resources = new PodResources { CpuMillicores = pod.Cpu, MemoryMiB = pod.Memory };
        return new()
        {
            Cluster = new() { NodeType = nodeType, MinNodes = nodes.Min, MaxNodes = nodes.Max },
            Web = new() { Pod = resources, MinReplicas = web.Min, MaxReplicas = web.Max },
            Api = new() { Pod = resources, MinReplicas = api.Min, MaxReplicas = api.Max },
            Workers = new() { Queue = PhaseDesign.Jobs, Pod = resources, MinReplicas = workers.Min, MaxReplicas = workers.Max, SecondsPerMessage = 0.5m, Concurrency = Math.Max(1, pod.Cpu / 900) },
            PoolReplicas = pools,
        };
    }
}
