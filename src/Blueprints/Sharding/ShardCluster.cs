using Blueprints.Databases;
using Blueprints.Validation;

namespace Blueprints.Sharding;

/// <summary>A shard whose cluster differs from the others, such as a larger one for a heavy tenant.</summary>
public sealed record ShardCluster
{
    /// <summary>The shard's name in the map.</summary>
    public required string Shard { get; init; }

    /// <summary>Its cluster, in place of the common one.</summary>
    public required AuroraClusterSpec Cluster { get; init; }

    internal void Validate(ProblemCollector problems, Blueprint blueprint, ShardedDatabaseSpec database)
    {
        if (database.Map.Shards.All(shard => shard.Name != Shard))
            problems.Add("shard", $"\"{Shard}\"", string.Join(", ", database.Map.Shards.Select(shard => shard.Name)), "name a shard of the map");
        else if (database.FirstShard is not null && database.Map.Shards[0].Name == Shard)
            problems.Add("shard", $"\"{Shard}\"", $"a shard other than the first, which is the block \"{database.FirstShard}\"", "change that block instead");
        if (Cluster.Engine != database.CommonCluster.Engine)
            problems.Add("cluster.engine", $"{Cluster.Engine}", $"{database.CommonCluster.Engine}, as the other shards", "use one engine for all shards");
        if (Cluster.Global is null != database.CommonCluster.Global is null)
            problems.Add("cluster.global", Cluster.Global is null ? "none" : "set", "the same for all shards", "set it for all of them or for none");
        Cluster.Validate(problems.At("cluster"), blueprint);
    }
}
