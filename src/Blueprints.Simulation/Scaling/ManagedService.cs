namespace Blueprints.Simulation.Scaling;

/// <summary>A managed service with growth rules of its own.</summary>
public enum ManagedService
{
    /// <summary>Aurora readers: in proportion, and only when all readers are available; 15 at most, one to begin with.</summary>
    AuroraReaders,

    /// <summary>ElastiCache shards: out by the breach in per cent, 20 % at least; in at 75 % of the target or less.</summary>
    ElastiCacheShards,

    /// <summary>ElastiCache replicas: out by the breach, one at least; in at 75 % of the target or less.</summary>
    ElastiCacheReplicas,
}
