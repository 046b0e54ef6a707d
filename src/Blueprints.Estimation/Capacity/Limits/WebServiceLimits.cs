using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A web service at its most pods: the processor time that they ask for. What they find beyond it on a node that others leave idle is not counted on.</summary>
sealed class WebServiceLimits : BlockLimits<WebServiceSpec>
{
    protected override string Size(LimitContext context, string block, WebServiceSpec spec) => ServerSizes.Text(context, block, spec, (spec.MinReplicas, spec.MaxReplicas), ServerSizes.Vcpu(spec), ServerSizes.PodText(spec));

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, WebServiceSpec spec) =>
        [context.Limit("CPU", LimitedResource.Cpu, "vCPU", context.Cpu(block), spec.MaxReplicas * ServerSizes.Vcpu(spec), "CPU milliseconds of the workload; what pods ask for")];

    protected override string? SinglePoint(string block, WebServiceSpec spec) => spec.MaxReplicas == 1 ? $"{block}: one pod" : null;
}
