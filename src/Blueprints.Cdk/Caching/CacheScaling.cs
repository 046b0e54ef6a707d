using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.ElastiCache;
using Blueprints.Caching;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>The scaling of a cache's shards or replicas.</summary>
public sealed class CacheScaling
{
    const string Service = "elasticache";

    CacheScaling(Construct scope, string id, string dimension, (int Min, int Max) range, string metric, int target, bool scaleIn, CfnReplicationGroup group)
    {
        Target = new(scope, id, new CfnScalableTargetProps
        {
            ServiceNamespace = Service,
            ScalableDimension = dimension,
            ResourceId = $"replication-group/{group.Ref}",
            MinCapacity = range.Min,
            MaxCapacity = range.Max,
        });
        Policy = new(scope, $"{id}-policy", new CfnScalingPolicyProps
        {
            PolicyName = id,
            PolicyType = "TargetTrackingScaling",
            ScalingTargetId = Target.Ref,
            TargetTrackingScalingPolicyConfiguration = new CfnScalingPolicy.TargetTrackingScalingPolicyConfigurationProperty
            {
                TargetValue = target,
                DisableScaleIn = !scaleIn,
                PredefinedMetricSpecification = new CfnScalingPolicy.PredefinedMetricSpecificationProperty { PredefinedMetricType = metric },
            },
        });
    }

    /// <summary>The range.</summary>
    public CfnScalableTarget Target { get; }

    /// <summary>What it scales by.</summary>
    public CfnScalingPolicy Policy { get; }

    internal static CacheScaling? Shards(Construct scope, CacheSpec spec, CfnReplicationGroup group) => spec.ShardScaling is not { } scaling ? null : new(
        scope, "shards", "elasticache:replication-group:NodeGroups", (scaling.MinShards, scaling.MaxShards), CacheDefaults.ShardMetric(spec, scaling.Metric), scaling.TargetPercent, scaling.ScaleIn, group);

    internal static CacheScaling? Replicas(Construct scope, CacheSpec spec, CfnReplicationGroup group) => spec.ReplicaScaling is not { } scaling ? null : new(
        scope, "replicas", "elasticache:replication-group:Replicas", (scaling.MinReplicas, scaling.MaxReplicas), "ElastiCacheReplicaEngineCPUUtilization", scaling.TargetPercent, scaling.ScaleIn, group);
}
