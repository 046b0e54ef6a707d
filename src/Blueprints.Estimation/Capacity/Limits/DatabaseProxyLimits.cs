using Blueprints.Databases;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A pool of connections: connections in use at a time against the connections that it may open. Sessions that pin a connection count as in use all the time and are not seen here.</summary>
sealed class DatabaseProxyLimits : BlockLimits<DatabaseProxySpec>
{
    protected override string Size(LimitContext context, string block, DatabaseProxySpec spec) => $"{spec.MaxConnectionsPercent} % of the connections of {spec.Database}";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, DatabaseProxySpec spec)
    {
        var (engine, type) = context.Blueprint.Blocks.TryGet<AuroraClusterSpec>(spec.Database, out var cluster) && cluster.Instances.Count > 0
            ? (cluster.Engine, cluster.Instances[0].InstanceClass)
            : context.Blueprint.Blocks.TryGet<DatabaseInstanceSpec>(spec.Database, out var instance) ? (instance.Engine, instance.InstanceClass) : (default, "");
        if (context.Shape(type) is not { } shape)
            yield break;
        yield return context.Limit("pooled connections", LimitedResource.Connections, "connections", new DatabaseDemand(context, spec.Database).Concurrency,
            ConnectionLimits.Of(engine, shape, cluster is not null) * spec.MaxConnectionsPercent / 100, $"{ConnectionLimits.Source}; calls a second × the time that they hold a connection (Little)");
    }
}
