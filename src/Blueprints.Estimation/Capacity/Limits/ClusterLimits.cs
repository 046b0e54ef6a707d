using Blueprints.Databases;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>An Aurora cluster with its readers at their most: processor time of writer and readers, connections, storage traffic.</summary>
static class ClusterLimits
{
    // Of an Aurora page, which is what storage reads: PostgreSQL 8 KiB, MySQL 16; the larger one.
    const decimal GigabitsPerOperation = 16 * 8.192m / 1_000_000;
    const decimal VcpuPerAcu = 0.25m;
    const decimal GiBPerAcu = 2;

    public static string Size(AuroraClusterSpec spec)
    {
        var readers = Readers(spec);
        var type = spec.Instances.Count == 0 ? "none" : spec.Instances[0].InstanceClass;
        return spec.IsSecondary ? $"{readers} readers, {type}" : $"writer{(readers == 0 ? "" : $" and {readers} {(readers == 1 ? "reader" : "readers")}")}, {type}";
    }

    public static IEnumerable<CapacityLimit> Of(LimitContext context, string block, AuroraClusterSpec spec, string? shard = null, bool isPooled = false)
    {
        var (demand, readers) = (new DatabaseDemand(context, block, shard), Readers(spec));
        if (spec.Instances.Count == 0 || Vcpu(context, spec) is not { } vcpu)
            yield break;
        const string cpuSource = "statements × database milliseconds of the workload; shape of the class";
        if (!spec.IsSecondary)
            yield return context.Limit("writer CPU", LimitedResource.Cpu, "vCPU", demand.WriterCpu(readers > 0), vcpu, cpuSource);
        if (readers > 0)
            yield return context.Limit("reader CPU", LimitedResource.Cpu, "vCPU", spec.IsSecondary ? demand.AllReadsCpu : demand.ReaderCpu, readers * vcpu, cpuSource);
        if (Memory(context, spec) is { } memory)
            yield return WorkingSet.Of(context, block, memory, spec.Instances[0].InstanceClass, shard);
        if (context.Shape(spec.Instances[0].InstanceClass) is not { } shape)
            yield break;
        foreach (var limit in spec.IsSecondary ? [] : CpuCredits.Of(context, "writer CPU credits", demand.WriterCpu(readers > 0), shape, 1))
            yield return limit;
        foreach (var limit in readers == 0 ? [] : CpuCredits.Of(context, "reader CPU credits", spec.IsSecondary ? demand.AllReadsCpu : demand.ReaderCpu, shape, readers))
            yield return limit;
        if (!isPooled && demand.Connections is { Floor: > 0 } connections)
            yield return context.Limit("connections", LimitedResource.Connections, "connections", connections, ConnectionLimits.Of(spec.Engine, shape, isAurora: true), ConnectionLimits.Source);
        if (shape.NetworkBaselineGbps > 0)
            yield return context.Limit("storage traffic", LimitedResource.Storage, "Gbit/s", demand.InputOutputs * GigabitsPerOperation, (1 + readers) * shape.NetworkBaselineGbps, $"storage operations of the workload × 16 KiB; {shape.Name} baseline: {shape.Source}");
    }

    /// <summary>The readers that always run.</summary>
    public static int FixedReaders(AuroraClusterSpec spec) => spec.IsSecondary ? spec.Instances.Count : spec.Instances.Count - 1;

    /// <summary>The most readers that there may be.</summary>
    public static int Readers(AuroraClusterSpec spec) => Math.Max(FixedReaders(spec), spec.ReaderScaling?.MaxReaders ?? 0);

    static decimal? Memory(LimitContext context, AuroraClusterSpec spec) => spec.Instances[0].InstanceClass == AuroraInstance.ServerlessClass
        ? spec.Serverless?.MaxAcu * GiBPerAcu
        : context.Shape(spec.Instances[0].InstanceClass)?.MemoryGiB;

    // AWS says no more than that a capacity unit has about 2 GiB and the processor that goes with them: a quarter of a vCPU, as db.r classes have.
    public static decimal? Vcpu(LimitContext context, AuroraClusterSpec spec) => spec.Instances[0].InstanceClass == AuroraInstance.ServerlessClass
        ? spec.Serverless?.MaxAcu * VcpuPerAcu
        : context.Shape(spec.Instances[0].InstanceClass)?.VCpu;
}
