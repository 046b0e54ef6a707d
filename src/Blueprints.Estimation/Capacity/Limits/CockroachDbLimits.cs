using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>CockroachDB in pods: processor time of all nodes, of which each change takes it on the three that keep a range; and size, of which everything is kept three times.</summary>
sealed class CockroachDbLimits : BlockLimits<CockroachDbSpec>
{
    const int Copies = 3;

    // A volume that is fuller leaves no room to move ranges of a node that fails.
    const decimal FullShare = 0.6m;

    protected override string Size(LimitContext context, string block, CockroachDbSpec spec) => $"{spec.Nodes} × {spec.Pod.CpuMillicores / 1_000m:0.##} vCPU, {spec.StorageGiB} GiB";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, CockroachDbSpec spec)
    {
        var demand = new DatabaseDemand(context, block);
        yield return context.Limit("CPU", LimitedResource.Cpu, "vCPU", demand.ChangesCpu * Copies + demand.AllReadsCpu, spec.Nodes * spec.Pod.CpuMillicores / 1_000m, "statements × database milliseconds of the workload, changes three times; what pods ask for");
        yield return context.Limit("storage", LimitedResource.Storage, "GiB", Cost.DatabaseUse.Gigabytes(context.PerUser, block) * Copies, spec.Nodes * spec.StorageGiB * FullShare, "the workload's data three times; volumes full to 60 %");
    }
}
