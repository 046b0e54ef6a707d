using System.Text.Json.Serialization;
using Blueprints.Validation;

namespace Blueprints.Kubernetes;

/// <summary>
/// CockroachDB as pods in the cluster: SQL and transactions over several machines, in PostgreSQL's protocol. A StatefulSet with a volume for each node, spread over zones, TLS between all. Certificates are
/// in Secrets that are not made here. The one kind of pods here that keeps state.
/// </summary>
public sealed record CockroachDbSpec : BlockSpec, IPodsSpec
{
    /// <summary>The port that SQL and nodes speak on: 26257.</summary>
    public const int Port = 26_257;

    /// <summary>The port of health and console: 8080.</summary>
    public const int HttpPort = 8_080;

    /// <summary>The container image. Default: CockroachDB 24.3, a release with long support.</summary>
    public string Image { get; init; } = "cockroachdb/cockroach:v24.3.5";

    /// <summary>Nodes; an odd number from 3 to 99. Default: 3, of which one can fail: every range is kept three times.</summary>
    public int Nodes { get; init; } = 3;

    /// <summary>What each pod asks for. Default: 4 vCPU and 16 GiB, 4 GiB for each vCPU as CockroachDB's production checklist says.</summary>
    public PodResources Pod { get; init; } = new() { CpuMillicores = 4_000, CpuLimitMillicores = 4_000, MemoryMiB = 16_384 };

    /// <summary>The gp3 volume of each node, in GiB; 10 to 16,384. Default: 150.</summary>
    public int StorageGiB { get; init; } = 150;

    /// <summary>The storage class of volumes. Default: <c>gp3</c>.</summary>
    public string StorageClass { get; init; } = "gp3";

    /// <summary>The Secret with <c>ca.crt</c>, <c>node.crt</c> and <c>node.key</c>. Default: none given, the block's name and <c>-node-certs</c>.</summary>
    public string? CertificatesSecret { get; init; }

    /// <summary>The Secret with <c>ca.crt</c>, <c>client.root.crt</c> and <c>client.root.key</c>, which the first start needs. Default: none given, the block's name and <c>-root-certs</c>.</summary>
    public string? RootSecret { get; init; }

    /// <summary>The share of a pod's memory for data cache and for SQL, a quarter each.</summary>
    [JsonIgnore]
    public int CacheMiB => Pod.MemoryMiB / 4;

    int IPodsSpec.FewestPods => Nodes;

    int IPodsSpec.MostPods => Nodes;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        KubernetesClusterSpec.Require(problems, blueprint);
        if (blueprint.Blocks.OfKind<KubernetesClusterSpec>().FirstOrDefault().Spec is { Compute: KubernetesCompute.Fargate })
            problems.Add("", "a cluster on Fargate", "a cluster with nodes", "set compute of the cluster to nodes: pods on Fargate have no volumes of EBS");
        KubernetesNames.ValidateImage(problems, Image);
        problems.Range("nodes", Nodes, 3, 99);
        if (Nodes % 2 == 0)
            problems.Add("nodes", $"{Nodes}", "an odd number", "add one: an even number survives no more failures");
        Pod.Validate(problems.At("pod"));
        problems.Range("pod.memoryMiB", Pod.MemoryMiB, 2_048, 1_572_864);
        problems.Range("storageGiB", StorageGiB, 10, 16_384);
        KubernetesNames.Validate(problems, "storageClass", StorageClass);
        foreach (var (property, secret) in new[] { ("certificatesSecret", CertificatesSecret), ("rootSecret", RootSecret) }.Where(pair => pair.Item2 is not null))
            KubernetesNames.Validate(problems, property, secret!);
    }
}
