using Blueprints.Validation;

namespace Blueprints.Caching;

/// <summary>Replicas added to and removed from every shard alike, by the engine's CPU on the replicas (Application Auto Scaling): for reads that are sent to replicas.</summary>
public sealed record CacheReplicaScaling
{
    /// <summary>Fewest replicas of each shard; 1, which failover needs, to the cache's <see cref="CacheSpec.ReplicasPerShard"/>. Default: 1.</summary>
    public int MinReplicas { get; init; } = 1;

    /// <summary>Most replicas of each shard; the cache's <see cref="CacheSpec.ReplicasPerShard"/> to 5. Default: 5.</summary>
    public int MaxReplicas { get; init; } = 5;

    /// <summary>The replicas' engine CPU to keep, in per cent; 35 to 70, the range that ElastiCache allows. Default: 60.</summary>
    public int TargetPercent { get; init; } = 60;

    /// <summary>Whether replicas are removed again when load falls. Default: yes.</summary>
    public bool ScaleIn { get; init; } = true;

    internal void Validate(ProblemCollector problems, CacheSpec cache)
    {
        problems.Range("targetPercent", TargetPercent, CacheScalingLimits.LeastTarget, CacheScalingLimits.MostTarget);
        problems.Range("maxReplicas", MaxReplicas, 1, 5);
        if (MinReplicas < 1 || MinReplicas > cache.ReplicasPerShard || cache.ReplicasPerShard > MaxReplicas)
            problems.Add("", $"{MinReplicas} to {MaxReplicas} replicas", $"a range from 1 that holds replicasPerShard ({cache.ReplicasPerShard})", "widen the range, or change replicasPerShard");
    }
}
