using Blueprints.Databases;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Quantities;
using Blueprints.Sharding;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;
using static System.FormattableString;

namespace Blueprints.Estimation.Replay;

/// <summary>Writers and readers of relational databases: processors that work on statements. Writers are one; readers may scale.</summary>
static class DatabaseTiers
{
    public static IEnumerable<ReplayTier> Of(TierSource source) => source.Blueprint.Blocks.SelectMany(block => block.Spec switch
    {
        AuroraClusterSpec cluster => Cluster(source, block.Name, cluster, null),
        ShardedDatabaseSpec sharded => sharded.OwnShards.SelectMany(shard => Cluster(source, block.Name, sharded.ClusterOf(shard.Name), shard.Name)),
        DatabaseInstanceSpec instance => Instance(source, block.Name, instance),
        _ => [],
    });

    static IEnumerable<ReplayTier> Cluster(TierSource source, string block, AuroraClusterSpec spec, string? shard)
    {
        // Serverless instances change their size and not their number.
        if (spec.Instances.Count == 0 || spec.Instances[0].InstanceClass == AuroraInstance.ServerlessClass)
            return [];
        var engine = DatabaseDefaults.AuroraEngine(spec.Engine);
        var type = spec.Instances[0].InstanceClass;
        var readers = Math.Max(spec.IsSecondary ? spec.Instances.Count : spec.Instances.Count - 1, spec.ReaderScaling?.MinReaders ?? 0);
        return Roles(source, (block, shard), new(source.Context, block, shard), type, source.Price($"rds/{engine}/{type}{(spec.IoOptimized ? "/io-optimized" : "")}"),
            spec.IsSecondary, readers, spec.ReaderScaling);
    }

    static IEnumerable<ReplayTier> Instance(TierSource source, string block, DatabaseInstanceSpec spec)
    {
        var engine = spec.Engine == DatabaseEngine.Postgres ? "postgres" : "mysql";
        return Roles(source, (block, null), new(source.Context, block), spec.InstanceClass, source.Price($"rds/{engine}/{spec.InstanceClass}/{(spec.MultiAz ? "multi-az" : "single-az")}"), false, spec.Replicas.Count, null);
    }

    static IEnumerable<ReplayTier> Roles(TierSource source, (string Block, string? Shard) place, DatabaseDemand demand, string type, decimal? price, bool isSecondary, int readers, ReaderScaling? scaling)
    {
        if (source.Context.Shape(type) is not { } shape)
            yield break;
        var prefix = place.Shard is null ? "" : $"{place.Shard} ";
        if (!isSecondary && Tier($"{prefix}writer", demand.WriterCpu(readers > 0), 1, null) is { } writer)
            yield return writer;
        if (readers > 0 && Tier($"{prefix}readers", isSecondary ? demand.AllReadsCpu : demand.ReaderCpu, readers, scaling) is { } copies)
            yield return copies;

        ReplayTier? Tier(string role, Interval cpu, int count, ReaderScaling? rule)
        {
            var each = source.Context.Workload.QueriesPerRequest.Expected * source.Context.Workload.DatabaseMillisecondsPerQuery.Expected / 1_000;
            if (each == 0 || cpu.Expected == 0)
                return null;
            var perCall = ConnectionsPerCall(demand, cpu.Expected / each);
            return source.Tier(place.Block, role, type, source.PerRequest(cpu / each), price, true, new FleetDesign
            {
                RequestsPerSecond = shape.VCpu / (double)each,
                Concurrency = shape.VCpu,
                MinCapacity = count,
                MaxCapacity = Math.Max(count, rule?.MaxReaders ?? 0),
                LaunchSeconds = source.Times.ReaderStartSeconds,
                WarmupSeconds = 0,
                Policies = [.. Policies(rule, perCall)],
                Callers = new() { TimeoutSeconds = source.Times.TimeoutSeconds },
            }, [Invariant($"{each * 1_000:0.##} ms of a database vCPU for a call that needs the database"), .. ByConnections(rule, perCall)]);
        }
    }

    // Connections come and go with the servers, and these with the calls.
    static IEnumerable<ServiceScalingPolicy> Policies(ReaderScaling? rule, decimal perCall) => rule switch
    {
        null => [],
        { TargetConnections: null } => [Scaling(rule)],
        { TargetConnections: { } target } when perCall > 0 => [Scaling(rule) with { Metric = FleetMetric.RequestsPerInstance, Target = (double)(target / perCall) * 60 }],
        _ => [],
    };

    static IEnumerable<string> ByConnections(ReaderScaling? rule, decimal perCall)
    {
        if (rule?.TargetConnections is not { } target)
            yield break;
        yield return perCall > 0
            ? Invariant($"readers scale by connections: {perCall:0.###} for each call a second, so {target} of a reader are {target / perCall:#,##0.#} calls a second")
            : "readers scale by connections, and nothing in the design opens more of them with the load: not simulated";
    }

    // For each call a second: what servers hold open without a pool between, what is in use at a time with one.
    static decimal ConnectionsPerCall(DatabaseDemand demand, decimal calls) =>
        calls == 0 ? 0 : (demand.Connections.PerUser.Expected > 0 ? demand.Connections.PerUser.Expected : demand.HasPool ? demand.Concurrency.Expected : 0) / calls;

    internal static ServiceScalingPolicy Scaling(ReaderScaling rule) => new()
    {
        Service = ManagedService.AuroraReaders, Target = rule.TargetCpuPercent / 100.0, ScaleOutCooldownSeconds = rule.ScaleOutCooldownSeconds, ScaleInCooldownSeconds = rule.ScaleInCooldownSeconds,
    };
}
