using Blueprints.Databases;
using Blueprints.Estimation.Load;
using Blueprints.Kubernetes;
using Blueprints.Quantities;
using Blueprints.Sharding;

namespace Blueprints.Estimation.Cost;

/// <summary>What a workload asks of a database block, or of one shard of a sharded database.</summary>
static class DatabaseUse
{
    const decimal MegabytesPerGigabyte = 1024;

    /// <summary>
    /// The size of a database in billing gigabytes: the workload's data, shared among the databases by the calls each receives, and among shards by their weights. A region
    /// holds the data of all users where the database spans regions, else that of its own.
    /// </summary>
    public static Interval Gigabytes(BlueprintLoad load, string block, string? shard = null)
    {
        var users = load.Workload.DailyUsers * (SpansRegions(load, block) ? 1 : load.TrafficShare);
        var data = users * load.Workload.DatabaseMegabytesPerUser / MegabytesPerGigabyte;
        return data * (shard is null ? Share(load, block) + InPlace(load, block).Sum(part => Share(load, part.Block) * part.Share) : Share(load, block) * ShardShare(load, block, shard));
    }

    /// <summary>Storage reads and writes in a month.</summary>
    public static Interval InputOutputs(BlueprintLoad load, string block, string? shard = null) =>
        Calls(load, block, shard) * load.Workload.QueriesPerRequest * load.Workload.InputOutputsPerQuery;

    /// <summary>Storage reads and writes of the statements of writing requests in all regions, in a month.</summary>
    public static Interval WriteInputOutputs(BlueprintLoad load, string block, string? shard = null) =>
        Changes(load, block, shard) * load.Workload.QueriesPerRequest * load.Workload.InputOutputsPerQuery;

    /// <summary>What changes in a month, in billing gigabytes.</summary>
    public static Interval ChangedGigabytes(BlueprintLoad load, string block, string? shard = null) =>
        Gigabytes(load, block, shard) * load.Workload.DailyDatabaseChange * Month.Days;

    /// <summary>What the writing requests of a region carry in a month, in billing gigabytes.</summary>
    public static Interval ForwardedGigabytes(BlueprintLoad load, string block, string? shard = null) => shard is not null
        ? ChangeGigabytes(load, block) * ShardShare(load, block, shard)
        : InPlace(load, block).Aggregate(ChangeGigabytes(load, block), (sum, part) => sum + ChangeGigabytes(load, part.Block) * part.Share);

    /// <summary>Calls in a month that a database block, or one shard of it, works on: reads over all shards are work for each, writes to a global database for its primary.</summary>
    public static Interval Calls(BlueprintLoad load, string block, string? shard = null)
    {
        if (shard is not null)
            return ShardCalls(load, block, ShardShare(load, block, shard));
        return InPlace(load, block).Aggregate(Worked(load, block).Total, (sum, part) => sum + ShardCalls(load, part.Block, part.Share));
    }

    /// <summary>Calls in a month that only a writer answers: writes and jobs, of all regions where the database spans them.</summary>
    public static Interval ChangingCalls(BlueprintLoad load, string block, string? shard = null) => shard is not null
        ? Changes(Worked(load, block)) * ShardShare(load, block, shard)
        : InPlace(load, block).Aggregate(Changes(Worked(load, block)), (sum, part) => sum + Changes(Worked(load, part.Block)) * part.Share);

    static Interval ShardCalls(BlueprintLoad load, string block, decimal share)
    {
        var calls = Worked(load, block);
        var crossShard = load.Blueprint.Blocks.TryGet<ShardedDatabaseSpec>(block, out var database) ? database.CrossShardShare : 0;
        return (calls.Writes + calls.Static + calls.Jobs) * share + calls.Reads * (share + crossShard * (1 - share));
    }

    /// <summary>Whether the database block, or the one behind a proxy block, is the copy of a global database.</summary>
    public static bool HasNoWriter(BlueprintLoad load, string block) =>
        Cluster(load.Blueprint, load.Blueprint.Blocks.TryGet<DatabaseProxySpec>(block, out var proxy) ? proxy.Database : load.Blueprint.Blocks.TryGet<PgBouncerSpec>(block, out var pool) ? pool.Database : block) is { IsSecondary: true };

    /// <summary>The part of a sharded database's keys that a shard holds; 1 for other blocks.</summary>
    public static decimal ShardShare(BlueprintLoad load, string block, string shard) =>
        load.Blueprint.Blocks.TryGet<ShardedDatabaseSpec>(block, out var database) ? database.Map.Share(shard) : 1;

    // A cluster that is the first shard of a sharded database works for that one too.
    static IEnumerable<(string Block, decimal Share)> InPlace(BlueprintLoad load, string block) => load.Blueprint.Blocks.OfKind<ShardedDatabaseSpec>()
        .Where(database => database.Spec.FirstShard == block)
        .Select(database => (database.Name, database.Spec.Map.Share(database.Spec.Map.Shards[0].Name)));

    /// <summary>Statements of requests that write, in a month.</summary>
    public static Interval WriteStatements(BlueprintLoad load, string block, string? shard = null) => load.Workload.QueriesPerRequest * (shard is not null
        ? load.CallsTo(block).Writes * ShardShare(load, block, shard)
        : InPlace(load, block).Aggregate(load.CallsTo(block).Writes, (sum, part) => sum + load.CallsTo(part.Block).Writes * part.Share));

    static Interval Changes(BlueprintLoad load, string block, string? shard) => shard is not null
        ? Changes(load.CallsEverywhere(block)) * ShardShare(load, block, shard)
        : InPlace(load, block).Aggregate(Changes(load.CallsEverywhere(block)), (sum, part) => sum + Changes(load.CallsEverywhere(part.Block)) * part.Share);

    // What a job does with the database no figure tells: it is taken to write.
    static Interval Changes(TrafficMix calls) => calls.Writes + calls.Jobs;

    static Interval ChangeGigabytes(BlueprintLoad load, string block) => load.Into(block)
        .Aggregate((Interval)0, (sum, flow) => sum + Changes(flow.Calls) * (flow.Flow.PayloadKilobytes ?? load.Workload.RequestKilobytes + load.Workload.DynamicResponseKilobytes))
        .Map(static kilobytes => DataSize.FromKilobytes(kilobytes).Gigabytes);

    // The primary of a global database does the writes of all regions; a secondary one only passes its own on.
    static TrafficMix Worked(BlueprintLoad load, string block)
    {
        var calls = load.CallsTo(block);
        if (Cluster(load.Blueprint, block) is not { Global: not null } cluster)
            return calls;
        var everywhere = load.CallsEverywhere(block);
        return cluster.IsSecondary ? calls with { Writes = 0, Jobs = 0 } : calls with { Writes = everywhere.Writes, Jobs = everywhere.Jobs };
    }

    static bool SpansRegions(BlueprintLoad load, string block) =>
        load.Blueprint.Blocks.TryGet<DistributedDatabaseSpec>(block, out _) || Cluster(load.Blueprint, block) is { Global: not null };

    static AuroraClusterSpec? Cluster(Blueprint blueprint, string block) => blueprint.Blocks.TryGet<AuroraClusterSpec>(block, out var cluster) ? cluster
        : blueprint.Blocks.TryGet<ShardedDatabaseSpec>(block, out var sharded) ? sharded.Cluster
        : null;

    static decimal Share(BlueprintLoad load, string block)
    {
        var databases = load.Blueprint.Blocks.Where(candidate => candidate.Spec is AuroraClusterSpec or DatabaseInstanceSpec or DistributedDatabaseSpec or ShardedDatabaseSpec or CockroachDbSpec).ToList();
        var all = databases.Sum(database => load.CallsTo(database.Name).Total.Expected);
        return all == 0 ? 1m / Math.Max(1, databases.Count) : load.CallsTo(block).Total.Expected / all;
    }
}
