using Blueprints.Compute;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A fleet at its maximum: processor time, network, and hands for a queue.</summary>
sealed class FleetLimits : BlockLimits<FleetSpec>
{
    protected override string Size(LimitContext context, string block, FleetSpec spec) =>
        ServerSizes.Text(context, block, spec, (spec.MinInstances, spec.MaxInstances), context.Shape(spec.InstanceType)?.VCpu ?? 1, spec.InstanceType);

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, FleetSpec spec)
    {
        var shape = context.Shape(spec.InstanceType);
        if (shape is not null)
            yield return context.Limit("CPU", LimitedResource.Cpu, "vCPU", context.Cpu(block), spec.MaxInstances * shape.VCpu, $"CPU milliseconds of the workload; {shape.Name}: {shape.Source}");
        foreach (var limit in shape is null ? [] : CpuCredits.Of(context, "CPU credits", context.Cpu(block), shape, spec.MaxInstances))
            yield return limit;
        foreach (var limit in context.Network(block, shape, spec.MaxInstances).Concat(ServerSizes.Hands(context, spec, spec.MaxInstances)))
            yield return limit;
    }

    protected override string? SinglePoint(string block, FleetSpec spec) => spec.MaxInstances == 1 ? $"{block}: one server" : null;
}
