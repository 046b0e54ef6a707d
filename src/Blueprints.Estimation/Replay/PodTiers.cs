using Blueprints.Compute;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Clusters;
using Blueprints.Kubernetes;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;
using Rule = Blueprints.Simulation.Scaling.ScalingPolicy;

namespace Blueprints.Estimation.Replay;

/// <summary>Web services and workers in pods, scaled as a HorizontalPodAutoscaler and KEDA do.</summary>
static class PodTiers
{
    // What a pod without room waits for beside the node's boot: the autoscaler looks every 10 seconds, then the kubelet joins and the network's daemon starts. Ours: about 45 seconds.
    const double NodeJoinSeconds = 45;

    public static ReplayTier? Of(TierSource source, string block, IPodsSpec spec)
    {
        var cluster = source.Blueprint.Blocks.OfKind<KubernetesClusterSpec>().First().Spec;
        var fargate = cluster.Compute == KubernetesCompute.Fargate;
        var room = fargate ? source.Times.TaskStartSeconds : TierSource.BootSeconds + NodeJoinSeconds + source.Times.ApplicationStartSeconds;
        return ServerTiers.Tier(source, block, (IServerSpec)spec, ServerSizes.Vcpu(spec), FormattableString.Invariant($"{ServerSizes.Vcpu(spec):0.###} vCPU pod"), fargate ? OnFargate(source, spec) : OnNode(source, cluster, spec), new()
        {
            RequestsPerSecond = 1,
            MinCapacity = spec.FewestPods,
            MaxCapacity = spec.MostPods,
            LaunchSeconds = room + ServerTiers.HealthSeconds(source, block),
            WarmupSeconds = 0,
            Policies = [.. Policies(spec)],
        });
    }

    static IEnumerable<Rule> Policies(IPodsSpec spec) => spec switch
    {
        WebServiceSpec { MinReplicas: var min, MaxReplicas: var max } web when min < max =>
            [new HorizontalPodAutoscalerPolicy { Metric = FleetMetric.Utilisation, Target = web.CpuTargetPercent / 100.0, ScaleUp = Rules(web.ScaleUp), ScaleDown = Rules(web.ScaleDown) }],
        // KEDA counts messages in flight too: no busy worker is one too many.
        QueueWorkerSpec worker => [Keda(worker, FleetMetric.BacklogPerInstance, worker.MessagesPerPod), Keda(worker, FleetMetric.Utilisation, 1)],
        _ => [],
    };

    static HorizontalPodAutoscalerPolicy Keda(QueueWorkerSpec worker, FleetMetric metric, double target) => new()
    {
        Metric = metric, Target = target, ScaleUp = Rules(worker.ScaleUp), ScaleDown = Rules(worker.ScaleDown),
        ScaleToZero = worker.MinReplicas == 0, ZeroCooldownSeconds = worker.CooldownSeconds, PollingSeconds = worker.PollingSeconds,
    };

    static PodScalingRules Rules(PodScaling scaling) => new()
    {
        WindowSeconds = scaling.StabilizationSeconds, SelectSmallest = scaling.SelectSmallest, Disabled = scaling.Disabled,
        Policies = [.. scaling.Rates.Select(rate => new PodRatePolicy(rate.Unit == PodScalingUnit.Pods ? PodRateKind.Pods : PodRateKind.Percent, rate.Value, rate.PeriodSeconds))],
    };

    // A pod's part of a node, by what it takes most of.
    static decimal? OnNode(TierSource source, KubernetesClusterSpec cluster, IPodsSpec spec)
    {
        if (source.Context.Shape(cluster.NodeType) is not { } shape)
            return null;
        var room = NodeRoom.Of(shape, cluster);
        var share = Math.Max((decimal)spec.Pod.CpuMillicores / Math.Max(1, room.CpuMillicores), (decimal)spec.Pod.MemoryMiB / Math.Max(1, room.MemoryMiB));
        return share > 1 ? null : source.Price($"ec2/{cluster.NodeType}/linux/{(cluster.Spot ? "spot" : "on-demand")}") * share;
    }

    static decimal? OnFargate(TierSource source, IPodsSpec spec) => FargatePods.Size(spec.Pod) is var (units, memory)
        ? source.Price("fargate/linux-x86/vcpu") * units / 1_024 + source.Price("fargate/linux-x86/memory") * memory / 1_024
        : null;
}
