using System.Collections.Concurrent;
using System.Collections.Immutable;
using Blueprints.Kubernetes;
using Blueprints.Testing;

namespace Blueprints.Cdk.Tests;

/// <summary>What is synthesised once and looked at by many tests: the phases, and a design with a block of every kind.</summary>
static class Designs
{
    static readonly Lazy<Synthesis> Everything = new(() => Synthesis.Of(Supported, new()
    {
        CertificateArn = Synthesis.Wired.CertificateArn,
        HostedZoneId = "Z1",
        TrustStoreArn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:truststore/clients/1",
        SignInSecretArn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:sign-in-AbCdEf",
        SearchMasterUserArn = "arn:aws:iam::123456789012:role/search-admin",
        Edge = new()
        {
            CertificateArn = Synthesis.Wired.CertificateArn,
            KeyGroupIds = ["key-group"],
            LambdaArns = ImmutableDictionary<string, string>.Empty.Add("rewrite", "arn:aws:lambda:us-east-1:123456789012:function:rewrite:3"),
        },
    }));

    // A kind without a construct is left out; SupportedKindsTests says which.
    static Blueprint Supported => EveryKind.OutsideClusters with
    {
        Blocks = [.. EveryKind.OutsideClusters.Blocks.Where(block => BlockAssemblers.SpecTypes.Contains(block.Spec.GetType()))],
    };

    /// <summary>A phase in a cluster without nodes.</summary>
    public static Blueprint OnFargate(int phase)
    {
        var blueprint = Roadmap.Phase(phase, options: new() { Kubernetes = true });
        return blueprint with { Blocks = [.. blueprint.Blocks.Select(block => block.Spec is KubernetesClusterSpec cluster ? block with { Spec = cluster with { Compute = KubernetesCompute.Fargate } } : block)] };
    }

    public static TheoryData<string> All => ["phase1", "phase2", "phase3", "phase4", "phase5", "every-block"];

    /// <summary>The same, and the phases in a cluster.</summary>
    public static TheoryData<string> WithClusters => ["phase1", "phase2", "phase3", "phase4", "phase5", "every-block", "every-pod", "phase2-k8s", "phase3-k8s", "phase4-k8s", "phase5-k8s", "phase4-fargate"];

    static readonly ConcurrentDictionary<string, Lazy<Synthesis>> Clusters = new(StringComparer.Ordinal);

    public static Synthesis Of(string design) => design switch
    {
        "every-block" => Everything.Value,
        "every-pod" => Clusters.GetOrAdd(design, _ => new(() => Synthesis.Of(EveryKind.InCluster))).Value,
        "phase4-fargate" => Clusters.GetOrAdd(design, _ => new(() => Synthesis.Of(OnFargate(4)))).Value,
        _ when design.EndsWith("-k8s", StringComparison.Ordinal) => Clusters.GetOrAdd(design, name => new(() => Synthesis.Of(Roadmap.Phase(name["phase".Length] - '0', options: new() { Kubernetes = true })))).Value,
        _ => Synthesis.Phase(design[^1] - '0'),
    };
}
