using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>Workers in pods at their most: processor time, and hands for the queue.</summary>
sealed class QueueWorkerLimits : BlockLimits<QueueWorkerSpec>
{
    protected override string Size(LimitContext context, string block, QueueWorkerSpec spec) => ServerSizes.Text(context, block, spec, (spec.MinReplicas, spec.MaxReplicas), ServerSizes.Vcpu(spec), ServerSizes.PodText(spec));

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, QueueWorkerSpec spec) =>
    [
        context.Limit("CPU", LimitedResource.Cpu, "vCPU", context.Cpu(block), spec.MaxReplicas * ServerSizes.Vcpu(spec), "CPU milliseconds of the workload; what pods ask for"),
        .. ServerSizes.Hands(context, spec, spec.MaxReplicas),
    ];
}
