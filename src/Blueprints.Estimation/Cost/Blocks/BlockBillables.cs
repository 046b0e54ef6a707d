using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Databases;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.LoadBalancing;
using Blueprints.Networking;
using Blueprints.Scaling;
using Blueprints.Storage;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>What AWS bills for each block of a blueprint: the resources that its component creates, told neutrally.</summary>
static class BlockBillables
{
    /// <summary>All billables of a blueprint, in the order of its blocks.</summary>
    public static IEnumerable<Billable> Of(Blueprint blueprint) =>
        blueprint.Blocks.SelectMany(block => Of(block, blueprint).Concat(TrafficBillables.Of(block, blueprint.Network.Spec.Zones)));

    static IEnumerable<Billable> Of(Block block, Blueprint blueprint) => block.Spec switch
    {
        NetworkSpec network => Of(block.Name, network),
        LoadBalancerSpec balancer => Of(block.Name, balancer, blueprint.Network.Spec.Zones),
        FleetSpec fleet => [Of(block.Name, fleet)],
        AuroraClusterSpec cluster => Of(block.Name, cluster),
        DatabaseInstanceSpec database => Of(block.Name, database),
        CacheSpec cache => [Of(block.Name, cache)],
        ObjectStoreSpec => [new ObjectBucket { Block = block.Name, Resource = block.Name, Type = "aws:s3/bucket:Bucket" }],
        _ => throw new InvalidOperationException($"block {block.Name}: {block.Spec.GetType().Name} has no billables"),
    };

    static IEnumerable<Billable> Of(string name, NetworkSpec network)
    {
        var count = NatGateways.Count(network.Nat, network.Zones);
        for (var i = 1; i <= count; i++)
        {
            yield return new NatGateway { Block = name, Resource = $"{name}-nat-{i}", Type = "aws:ec2/natGateway:NatGateway", GatewaysInNetwork = count };
            yield return new PublicAddress { Block = name, Resource = $"{name}-nat-{i}", Type = "aws:ec2/eip:Eip", Count = 1, Holder = "the NAT gateway's address" };
        }
    }

    static IEnumerable<Billable> Of(string name, LoadBalancerSpec balancer, int zones)
    {
        const string Type = "aws:lb/loadBalancer:LoadBalancer";
        yield return new ApplicationLoadBalancer { Block = name, Resource = name, Type = Type, Internal = balancer.Internal, Rules = balancer.Routes.Count };
        if (!balancer.Internal)
            yield return new PublicAddress { Block = name, Resource = name, Type = Type, Count = zones, Holder = "one in each zone of the load balancer" };
    }

    static InstanceGroup Of(string name, FleetSpec fleet) => new()
    {
        Block = name,
        Resource = name,
        Type = "aws:autoscaling/group:Group",
        InstanceType = fleet.InstanceType,
        Min = fleet.MinInstances,
        Max = fleet.MaxInstances,
        Targets = [.. fleet.Scaling.OfType<TargetTracking>().Select(policy => new ScalingTarget(policy.Metric, policy.Target))],
        RootVolumeGiB = fleet.RootVolumeGiB,
        PublicAddresses = fleet.PublicAddresses,
        DetailedMonitoring = fleet.DetailedMonitoring,
    };

    static IEnumerable<Billable> Of(string name, AuroraClusterSpec cluster)
    {
        foreach (var instance in cluster.Instances)
            yield return Instances($"{name}-{instance.Name}", "aws:rds/clusterInstance:ClusterInstance", instance.InstanceClass, 1, 1);
        if (cluster.ReaderScaling is { } scaling)
        {
            var listed = cluster.Instances.Count - 1;
            yield return Instances($"{name}-readers", "aws:appautoscaling/target:Target", cluster.Instances[0].InstanceClass, scaling.MinReaders - listed, scaling.MaxReaders - listed);
        }

        const string Type = "aws:rds/cluster:Cluster";
        yield return new AuroraStorage { Block = name, Resource = name, Type = Type, IoOptimized = cluster.IoOptimized, BackupRetentionDays = cluster.BackupRetentionDays };
        yield return new ManagedSecret { Block = name, Resource = name, Type = Type };

        AuroraInstances Instances(string resource, string type, string instanceClass, int min, int max) => new()
        {
            Block = name,
            Resource = resource,
            Type = type,
            Engine = cluster.Engine,
            InstanceClass = instanceClass,
            Min = min,
            Max = max,
            IoOptimized = cluster.IoOptimized,
        };
    }

    static IEnumerable<Billable> Of(string name, DatabaseInstanceSpec database)
    {
        const string Type = "aws:rds/instance:Instance";
        yield return new RdsInstance
        {
            Block = name,
            Resource = name,
            Type = Type,
            Engine = database.Engine,
            InstanceClass = database.InstanceClass,
            MultiAz = database.MultiAz,
            StorageGiB = database.StorageGiB,
            MaxStorageGiB = database.MaxStorageGiB,
            BackupRetentionDays = database.BackupRetentionDays,
        };
        yield return new ManagedSecret { Block = name, Resource = name, Type = Type };
    }

    static CacheNodes Of(string name, CacheSpec cache) => new()
    {
        Block = name,
        Resource = name,
        Type = "aws:elasticache/replicationGroup:ReplicationGroup",
        Engine = cache.Engine,
        NodeType = cache.NodeType,
        Shards = cache.Shards,
        ReplicasPerShard = cache.ReplicasPerShard,
        SnapshotRetentionDays = cache.SnapshotRetentionDays,
    };
}
