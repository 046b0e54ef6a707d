using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Kubernetes;
using Blueprints.Queues;
using Blueprints.ReadModels;

namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>How a block grows: one step up, to the next size, or one step out, by a tenth and at least one.</summary>
sealed class GrowthChanges(Sizes sizes)
{
    /// <summary>The grown specs, with the change in words: one step out, and the next sizes up, of which the first that is offered counts.</summary>
    public IEnumerable<(GrowthDirection Direction, string Change, BlockSpec Spec)> Of(BlockSpec spec) => spec switch
    {
        FleetSpec fleet => Up(fleet.InstanceType, type => fleet with { InstanceType = type }).Concat(Out(fleet.MaxInstances, "servers", more => fleet with { MaxInstances = more, MinInstances = Fixed(fleet.MinInstances, fleet.MaxInstances, more) })),
        ContainerServiceSpec service => Out(service.MaxTasks, "tasks", more => service with { MaxTasks = more, MinTasks = Fixed(service.MinTasks, service.MaxTasks, more) }),
        WebServiceSpec service => Out(service.MaxReplicas, "pods", more => service with { MaxReplicas = more, MinReplicas = Fixed(service.MinReplicas, service.MaxReplicas, more) }),
        QueueWorkerSpec worker => Out(worker.MaxReplicas, "pods", more => worker with { MaxReplicas = more, MinReplicas = Fixed(worker.MinReplicas, worker.MaxReplicas, more) }),
        KubernetesClusterSpec { Compute: KubernetesCompute.Nodes } cluster => Up(cluster.NodeType, type => cluster with { NodeType = type }).Concat(Out(cluster.MaxNodes, "nodes", more => cluster with { MaxNodes = more, MinNodes = Fixed(cluster.MinNodes, cluster.MaxNodes, more) })),
        PodCacheSpec cache => Out(cache.Nodes, "nodes", more => cache with { Nodes = more }),
        AuroraClusterSpec { IsSecondary: false, Instances.Count: > 0 } cluster => OfCluster(cluster),
        DatabaseInstanceSpec instance => Up(instance.InstanceClass, type => instance with { InstanceClass = type }),
        CacheSpec cache => Up(cache.NodeType, type => cache with { NodeType = type }).Concat(Out(Math.Max(cache.Shards, cache.ShardScaling?.MaxShards ?? 0), "shards", more => cache.ShardScaling is { } scaling
            ? cache with { ShardScaling = scaling with { MaxShards = more } }
            : cache with { Shards = more })),
        MemcachedSpec memcached => Up(memcached.NodeType, type => memcached with { NodeType = type }).Concat(Out(memcached.Nodes, "nodes", more => memcached with { Nodes = more })),
        KafkaSpec { Serverless: false } kafka => Out(kafka.BrokersPerZone, "brokers in each zone", more => kafka with { BrokersPerZone = more }),
        ReadModelSpec model => Out(model.Instances, "nodes", more => model with { Instances = more }),
        _ => [],
    };

    /// <summary>The machine type that it grows up from; null where it has none.</summary>
    public static string? Type(BlockSpec spec) => spec switch
    {
        FleetSpec fleet => fleet.InstanceType,
        KubernetesClusterSpec { Compute: KubernetesCompute.Nodes } cluster => cluster.NodeType,
        AuroraClusterSpec { Instances.Count: > 0 } cluster => cluster.Instances[0].InstanceClass,
        DatabaseInstanceSpec instance => instance.InstanceClass,
        CacheSpec cache => cache.NodeType,
        MemcachedSpec memcached => memcached.NodeType,
        _ => null,
    };

    IEnumerable<(GrowthDirection, string, BlockSpec)> OfCluster(AuroraClusterSpec cluster)
    {
        foreach (var up in Up(cluster.Instances[0].InstanceClass, type => cluster with { Instances = [.. cluster.Instances.Select(instance => instance.InstanceClass == cluster.Instances[0].InstanceClass ? instance with { InstanceClass = type } : instance)] }))
            yield return up;
        var readers = Math.Max(cluster.Instances.Count - 1, cluster.ReaderScaling?.MaxReaders ?? 0);
        foreach (var grown in Out(readers, "readers", more => cluster.ReaderScaling is { } scaling
            ? cluster with { ReaderScaling = scaling with { MaxReaders = more } }
            : cluster with { Instances = [.. cluster.Instances, cluster.Instances[0] with { Name = $"reader-{more}" }] }))
            yield return grown;
    }

    IEnumerable<(GrowthDirection, string, BlockSpec)> Up(string type, Func<string, BlockSpec> grow)
    {
        foreach (var next in sizes.Above(type))
            yield return (GrowthDirection.Up, $"{type} to {next.Name}", grow(next.Name));
    }

    // A tenth more, and at least one: nobody decides on one server beside a hundred.
    static IEnumerable<(GrowthDirection, string, BlockSpec)> Out(int units, string what, Func<int, BlockSpec> grow)
    {
        var more = units + Math.Max(1, (units + 9) / 10);
        return [(GrowthDirection.Out, $"{units} to {more} {what}", grow(more))];
    }

    static int Fixed(int min, int max, int more) => min == max ? more : min;
}
