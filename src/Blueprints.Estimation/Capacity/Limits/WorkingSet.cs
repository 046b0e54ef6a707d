using Blueprints.Estimation.Cost;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>
/// The part of a database that a busy hour asks for, against the memory that keeps it. A database beyond it does not stop: its statements go to storage more often, up to the storage's operations.
/// Source: Aurora User Guide, default buffer pools: about three quarters of an instance's memory.
/// </summary>
static class WorkingSet
{
    const decimal ForPages = 0.75m;

    public static CapacityLimit Of(LimitContext context, string block, decimal memoryGiB, string what, string? shard = null) => context.Limit(
        "working set", LimitedResource.Memory, "GiB", DatabaseUse.Gigabytes(context.PerUser, block, shard) * context.Workload.WorkingSetShare, memoryGiB * ForPages,
        $"database size × working set share of the workload; three quarters of the memory of {what} (Aurora User Guide, default buffer pool)");
}
