using Blueprints.Databases;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>Aurora DSQL scales by itself; what ends is the number of connections. Source: Aurora DSQL quotas, 10,000 for each cluster. Read in November 2026.</summary>
sealed class DistributedDatabaseLimits : BlockLimits<DistributedDatabaseSpec>
{
    const decimal Connections = 10_000;

    protected override string Size(LimitContext context, string block, DistributedDatabaseSpec spec) => "scales by itself up to its quotas";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, DistributedDatabaseSpec spec)
    {
        if (new DatabaseDemand(context, block).Connections is { Floor: > 0 } connections)
            yield return context.Limit("connections", LimitedResource.Connections, "connections", connections, Connections, "Aurora DSQL quotas: 10,000 connections for each cluster; raised on request");
    }
}
