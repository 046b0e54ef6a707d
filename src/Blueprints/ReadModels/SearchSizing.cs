namespace Blueprints.ReadModels;

/// <summary>How many shards and how much disk an index needs, by the rules of AWS's sizing guide for OpenSearch.</summary>
public static class SearchSizing
{
    /// <summary>What an index takes beyond its source: 10 %.</summary>
    public const decimal IndexOverhead = 1.1m;

    /// <summary>The size of a shard to aim at where searches should be quick, in GiB: 30; AWS's guide says 10 to 30, and 30 to 50 for logs.</summary>
    public const decimal SearchShardGiB = 30;

    // The operating system and the service keep 5 % and 20 % of a disk.
    const decimal UsableDisk = 0.95m * 0.8m;

    /// <summary>Primary shards: (data + growth) × 1.1 ÷ shard size, rounded up; at least 1.</summary>
    /// <param name="dataGiB">Source data now, in GiB; 0 or more.</param>
    /// <param name="growthGiB">What it will grow by, in GiB; 0 or more. Default: 0.</param>
    /// <param name="shardGiB">The size of a shard to aim at, in GiB; above 0. Default: 30.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or the shard's is 0.</exception>
    public static int Shards(decimal dataGiB, decimal growthGiB = 0, decimal shardGiB = SearchShardGiB)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dataGiB);
        ArgumentOutOfRangeException.ThrowIfNegative(growthGiB);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shardGiB);
        return (int)Math.Max(1, Math.Ceiling((dataGiB + growthGiB) * IndexOverhead / shardGiB));
    }

    /// <summary>Disk of all nodes together, in GiB: data × (1 + replicas) × 1.1 ÷ 0.76, which leaves room for the system.</summary>
    /// <param name="dataGiB">Source data, in GiB; 0 or more.</param>
    /// <param name="replicas">Copies of each shard beside the primary; 0 or more. Default: 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative.</exception>
    public static decimal DiskGiB(decimal dataGiB, int replicas = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dataGiB);
        ArgumentOutOfRangeException.ThrowIfNegative(replicas);
        return dataGiB * (1 + replicas) * IndexOverhead / UsableDisk;
    }
}
