using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Kubernetes;
using Blueprints.Quantities;
using Blueprints.Sharding;

namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>The machines of a region in the busiest hour: as many as scaling asks for, at most as many as there may be.</summary>
sealed class Stations(LimitContext context, WorkloadCase scenario)
{
    public LimitContext Context => context;

    double Users => (double)scenario.Workload.DailyUsers.Expected;

    /// <summary>One server of a fleet or container service; null where its size is unknown.</summary>
    public Station? Server(string block, BlockSpec spec) => spec switch
    {
        FleetSpec fleet when context.Shape(fleet.InstanceType) is { } shape => Server(block, fleet, (fleet.MinInstances, fleet.MaxInstances), shape.VCpu),
        ContainerServiceSpec service => Server(block, service, (service.MinTasks, service.MaxTasks), ServerSizes.Vcpu(service)),
        WebServiceSpec service => Server(block, service, (service.MinReplicas, service.MaxReplicas), ServerSizes.Vcpu(service)),
        QueueWorkerSpec worker => Server(block, worker, (worker.MinReplicas, worker.MaxReplicas), ServerSizes.Vcpu(worker)),
        _ => null,
    };

    Station Server(string block, IServerSpec spec, (int Min, int Max) range, decimal vcpu)
    {
        var servers = Math.Clamp(ServerSizes.Asked(context, block, spec, range.Min, vcpu), range.Min, Math.Max(range.Min, range.Max));
        var (calls, workload) = (context.Load.CallsTo(block), scenario.Workload);
        (double Calls, double Time)[] kinds =
        [
            (Value(calls.Dynamic), Value(workload.CpuMillisecondsPerRequest)), (Value(calls.Static), Value(workload.CpuMillisecondsPerStaticRequest)), (Value(calls.Jobs), Value(workload.JobCpuMilliseconds)),
        ];
        var all = kinds.Sum(kind => kind.Calls);
        var mean = all == 0 ? 0 : kinds.Sum(kind => kind.Calls * kind.Time) / all;
        // Each kind is exponential, of which the mean square is twice the squared mean.
        var scv = mean == 0 ? 1 : 2 * kinds.Sum(kind => kind.Calls * kind.Time * kind.Time) / all / (mean * mean) - 1;
        return new(context.Part.Label(block), Value(context.Cpu(block)) * Users / (double)Math.Max(1, servers), (double)vcpu, mean, Math.Max(0, scv));
    }

    /// <summary>The machine of a database that a statement meets.</summary>
    /// <param name="block">The block.</param>
    /// <param name="spec">Its cluster or instance.</param>
    /// <param name="onReader">Whether a reader may answer.</param>
    /// <param name="shard">The shard that is meant. Default: none.</param>
    public Station? Database(string block, BlockSpec spec, bool onReader, string? shard = null)
    {
        var (vcpu, least, most, target) = spec switch
        {
            AuroraClusterSpec { Instances.Count: > 0 } cluster => (ClusterLimits.Vcpu(context, cluster), ClusterLimits.FixedReaders(cluster), ClusterLimits.Readers(cluster), cluster.ReaderScaling?.TargetCpuPercent ?? 100),
            DatabaseInstanceSpec instance => (context.Shape(instance.InstanceClass)?.VCpu, instance.Replicas.Count, instance.Replicas.Count, 100),
            _ => ((decimal?)null, 0, 0, 100),
        };
        if (vcpu is not { } each)
            return null;
        var (demand, milliseconds) = (new DatabaseDemand(context, block, shard), Value(scenario.Workload.DatabaseMillisecondsPerQuery));
        var isSecondary = spec is AuroraClusterSpec { IsSecondary: true };
        if (most == 0 || !onReader && !isSecondary)
            return new($"{context.Part.Label(block)} writer", Value(demand.WriterCpu(most > 0)) * Users, (double)each, milliseconds, 1);
        var busy = Value(isSecondary ? demand.AllReadsCpu : demand.ReaderCpu) * Users;
        var readers = Math.Clamp(Math.Ceiling(busy / ((double)each * target / 100)), Math.Max(1, least), most);
        return new($"{context.Part.Label(block)} readers", busy / readers, (double)each, milliseconds, 1);
    }

    /// <summary>The fullest shard of a sharded database.</summary>
    public Station? Shard(string block, ShardedDatabaseSpec spec, bool onReader) =>
        spec.OwnShards.Select(shard => Database(block, spec.ClusterOf(shard.Name), onReader, shard.Name)).OfType<Station>().MaxBy(station => station.Utilisation);

    /// <summary>A command's time on the thread of a cache.</summary>
    public double CacheMilliseconds => Value(scenario.Workload.CacheMicrosecondsPerCommand) / 1_000;

    /// <summary>One thread or node of a cache; null where its size is unknown.</summary>
    public Station? Cache(string block, BlockSpec spec)
    {
        var (nodes, threads) = spec switch
        {
            CacheSpec cache => (CacheLimits.Shards(cache), 1),
            MemcachedSpec memcached => (memcached.Nodes, context.Shape(memcached.NodeType)?.VCpu ?? 1),
            PodCacheSpec pods => (pods.Nodes, pods.Engine == PodCacheEngine.Memcached ? Math.Max(1, pods.Pod.CpuMillicores / 1_000) : 1),
            _ => (0, 0),
        };
        var busy = Value(context.Calls(block)) * Users * CacheMilliseconds / 1_000;
        return nodes == 0 ? null : new(context.Part.Label(block), busy / nodes, threads, CacheMilliseconds, 1);
    }

    public double Value(Interval figure) => (double)scenario.Pick(figure);
}
