using Blueprints.ReadModels;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A search domain: processor time of searches and updates. How long one takes depends on data and query; measure it.</summary>
sealed class ReadModelLimits : BlockLimits<ReadModelSpec>
{
    const decimal SecondsPerCall = 0.01m;
    const string TypeSuffix = ".search";

    protected override string Size(LimitContext context, string block, ReadModelSpec spec) => $"{spec.Instances} × {spec.InstanceType}";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, ReadModelSpec spec)
    {
        if (context.Shape(spec.InstanceType.Replace(TypeSuffix, "", StringComparison.Ordinal)) is { } shape)
            yield return context.Limit("CPU", LimitedResource.Cpu, "vCPU", context.Calls(block) * SecondsPerCall, spec.Instances * shape.VCpu, $"rule of thumb within a factor of three: 10 ms of a vCPU for a search; {shape.Name}: {shape.Source}");
    }

    protected override string? SinglePoint(string block, ReadModelSpec spec) => spec.Instances == 1 ? $"{block}: one node" : null;
}
