using Blueprints.Caching;
using Pulumi;
using AppAutoScaling = Pulumi.Aws.AppAutoScaling;
using ElastiCache = Pulumi.Aws.ElastiCache;
using Inputs = Pulumi.Aws.AppAutoScaling.Inputs;

namespace Blueprints.Aws;

/// <summary>Application Auto Scaling of a cache's shards or replicas: a range and the use to keep.</summary>
public sealed class CacheScaling
{
    const string Service = "elasticache";

    CacheScaling(string name, string dimension, (int Min, int Max) range, Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs tracking, ElastiCache.ReplicationGroup group, CustomResourceOptions options)
    {
        Target = new(name, new()
        {
            ServiceNamespace = Service,
            ScalableDimension = dimension,
            ResourceId = group.Id.Apply(id => $"replication-group/{id}"),
            MinCapacity = range.Min,
            MaxCapacity = range.Max,
        }, options);
        Policy = new(name, new()
        {
            ServiceNamespace = Service,
            ScalableDimension = dimension,
            ResourceId = Target.ResourceId,
            PolicyType = "TargetTrackingScaling",
            TargetTrackingScalingPolicyConfiguration = tracking,
        }, options);
    }

    /// <summary>The range.</summary>
    public AppAutoScaling.Target Target { get; }

    /// <summary>The use to keep.</summary>
    public AppAutoScaling.Policy Policy { get; }

    internal static CacheScaling? Shards(string name, CacheSpec spec, ElastiCache.ReplicationGroup group, CustomResourceOptions options) => spec.ShardScaling is not { } scaling ? null : new(
        $"{name}-shards", "elasticache:replication-group:NodeGroups", (scaling.MinShards, scaling.MaxShards),
        Tracking(CacheDefaults.ShardMetric(spec, scaling.Metric), scaling.TargetPercent, scaling.ScaleIn), group, options);

    internal static CacheScaling? Replicas(string name, CacheSpec spec, ElastiCache.ReplicationGroup group, CustomResourceOptions options) => spec.ReplicaScaling is not { } scaling ? null : new(
        $"{name}-replicas", "elasticache:replication-group:Replicas", (scaling.MinReplicas, scaling.MaxReplicas),
        Tracking("ElastiCacheReplicaEngineCPUUtilization", scaling.TargetPercent, scaling.ScaleIn), group, options);

    static Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs Tracking(string metric, int target, bool scaleIn) => new()
    {
        TargetValue = target,
        DisableScaleIn = !scaleIn,
        PredefinedMetricSpecification = new Inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs { PredefinedMetricType = metric },
    };
}
