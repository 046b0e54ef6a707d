using Blueprints.Compute;
using Blueprints.Estimation.Clusters;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>
/// Pods of a cluster. On nodes they cost nothing by themselves: the cluster's nodes do, as many as all pods need. On Fargate each is billed by its own size. What they send across zones is paid on both sides, and what they write where logs are collected.
/// </summary>
/// <typeparam name="TSpec">The kind of pods.</typeparam>
abstract class PodsBilling<TSpec> : BlockBilling<TSpec> where TSpec : BlockSpec, IPodsSpec
{
    public override string Type => "kubernetes:apps/v1:Deployment";

    public override int PayingZoneSides => 2;

    protected override IEnumerable<Billable> Read(string block, TSpec spec, Blueprint blueprint)
    {
        var cluster = blueprint.Blocks.OfKind<KubernetesClusterSpec>().FirstOrDefault().Spec;
        if (cluster is { PodLogRetentionDays: { } days })
            return [new LogVolume { Block = block, Resource = $"{block}-logs", Type = "aws:cloudwatch/logGroup:LogGroup", OfRequests = spec is WebServiceSpec or QueueWorkerSpec, RetentionDays = days }];
        if (cluster is not { Compute: KubernetesCompute.Fargate })
            return [];
        // Fargate for EKS has x86 processors only.
        return FargatePods.Size(spec.Pod) is var (units, memory)
            ? [new FargateTasks
            {
                Block = block, Resource = block, Type = FargatePods.ProfileType, CpuUnits = units, MemoryMiB = memory, EphemeralStorageGiB = 20, Unit = "pod",
                Architecture = ProcessorArchitecture.X86, SpotPercent = 0, Min = spec.FewestPods, Max = spec.MostPods, Rules = ClusterPods.Rules(spec),
            }]
            : [new UnpricedResource { Block = block, Resource = block, Type = Type, Reason = "the pod asks for more than Fargate's largest size" }];
    }
}
