using Blueprints.Databases;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>An RDS instance and its replicas: processor time, connections, storage operations. Source of included operations: RDS User Guide, gp3: 3,000 below 400 GiB, 12,000 from there.</summary>
sealed class DatabaseInstanceLimits : BlockLimits<DatabaseInstanceSpec>
{
    const int SmallIops = 3_000;

    protected override string Size(LimitContext context, string block, DatabaseInstanceSpec spec) =>
        spec.Replicas.Count == 0 ? spec.InstanceClass : $"{spec.InstanceClass} and {spec.Replicas.Count} replicas";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, DatabaseInstanceSpec spec)
    {
        if (context.Shape(spec.InstanceClass) is not { } shape)
            yield break;
        var demand = new DatabaseDemand(context, block);
        var source = $"statements × database milliseconds of the workload; {shape.Name}: {shape.Source}";
        yield return context.Limit("writer CPU", LimitedResource.Cpu, "vCPU", demand.WriterCpu(spec.Replicas.Count > 0), shape.VCpu, source);
        if (spec.Replicas.Count > 0)
            yield return context.Limit("reader CPU", LimitedResource.Cpu, "vCPU", demand.ReaderCpu, spec.Replicas.Count * shape.VCpu, source);
        foreach (var limit in CpuCredits.Of(context, "writer CPU credits", demand.WriterCpu(spec.Replicas.Count > 0), shape, 1)
            .Concat(spec.Replicas.Count == 0 ? [] : CpuCredits.Of(context, "reader CPU credits", demand.ReaderCpu, shape, spec.Replicas.Count)))
            yield return limit;
        yield return WorkingSet.Of(context, block, shape.MemoryGiB, shape.Name);
        if (demand.Connections is { Floor: > 0 } connections)
            yield return context.Limit("connections", LimitedResource.Connections, "connections", connections, ConnectionLimits.Of(spec.Engine, shape, isAurora: false), ConnectionLimits.Source);
        yield return context.Limit("storage operations", LimitedResource.Storage, "IOPS", demand.InputOutputs,
            (spec.StorageIops ?? (spec.StorageGiB < Gp3.LargeGiB ? SmallIops : Gp3.LargeIops)) * (1 + spec.Replicas.Count), "RDS User Guide, gp3: 3,000 below 400 GiB, 12,000 from there, or as provisioned");
    }

    protected override string? SinglePoint(string block, DatabaseInstanceSpec spec) => spec.MultiAz ? null : $"{block}: no standby in another zone";
}
