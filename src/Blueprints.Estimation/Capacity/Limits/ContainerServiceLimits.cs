using Blueprints.Compute;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A container service at its maximum: processor time and hands for a queue. AWS publishes no bandwidth of Fargate tasks.</summary>
sealed class ContainerServiceLimits : BlockLimits<ContainerServiceSpec>
{
    protected override string Size(LimitContext context, string block, ContainerServiceSpec spec) =>
        ServerSizes.Text(context, block, spec, (spec.MinTasks, spec.MaxTasks), ServerSizes.Vcpu(spec), $"{spec.CpuUnits} CPU units");

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, ContainerServiceSpec spec) =>
    [
        context.Limit("CPU", LimitedResource.Cpu, "vCPU", context.Cpu(block), spec.MaxTasks * ServerSizes.Vcpu(spec), "CPU milliseconds of the workload; CPU units of the task"),
        .. ServerSizes.Hands(context, spec, spec.MaxTasks),
    ];

    protected override string? SinglePoint(string block, ContainerServiceSpec spec) => spec.MaxTasks == 1 ? $"{block}: one task" : null;
}
