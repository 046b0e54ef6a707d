using Blueprints.Databases;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A pool in pods: connections in use at a time against those that it may open, and these against what the database takes.</summary>
sealed class PgBouncerLimits : BlockLimits<PgBouncerSpec>
{
    protected override string Size(LimitContext context, string block, PgBouncerSpec spec) => $"{spec.Replicas} × {PoolSizing.PerReplica(spec.ServerConnections, spec.Replicas)} connections to {spec.Database}";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, PgBouncerSpec spec)
    {
        yield return context.Limit("pooled connections", LimitedResource.Connections, "connections", new DatabaseDemand(context, spec.Database).Concurrency, spec.ServerConnections * (spec.Readers ? 2 : 1),
            "calls a second × the time that they hold a connection (Little); the pool's own limit");
        var (engine, type) = context.Blueprint.Blocks.TryGet<AuroraClusterSpec>(spec.Database, out var cluster) && cluster.Instances.Count > 0
            ? (cluster.Engine, cluster.Instances[0].InstanceClass)
            : context.Blueprint.Blocks.TryGet<DatabaseInstanceSpec>(spec.Database, out var instance) ? (instance.Engine, instance.InstanceClass) : (default, "");
        if (context.Shape(type) is { } shape)
            yield return context.Limit("connections of the database", LimitedResource.Connections, "connections", new Demand(0, spec.ServerConnections), ConnectionLimits.Of(engine, shape, cluster is not null), ConnectionLimits.Source);
    }

    protected override string? SinglePoint(string block, PgBouncerSpec spec) => spec.Replicas == 1 ? $"{block}: one pod" : null;
}
