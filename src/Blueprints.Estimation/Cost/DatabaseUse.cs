using Blueprints.Databases;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Sharding;

namespace Blueprints.Estimation.Cost;

/// <summary>What a workload asks of a database block, or of one shard of a sharded database.</summary>
static class DatabaseUse
{
    const decimal MegabytesPerGigabyte = 1024;

    /// <summary>
    /// The size of a database in billing gigabytes: the workload's data, shared among the databases by the calls each receives, and among shards by their weights.
    /// </summary>
    public static Interval Gigabytes(BlueprintLoad load, string block, string? shard = null)
    {
        var data = load.Workload.DailyUsers * load.Workload.DatabaseMegabytesPerUser / MegabytesPerGigabyte;
        return data * (shard is null ? Share(load, block) + InPlace(load, block).Sum(part => Share(load, part.Block) * part.Share) : Share(load, block) * ShardShare(load, block, shard));
    }

    /// <summary>Storage reads and writes in a month.</summary>
    public static Interval InputOutputs(BlueprintLoad load, string block, string? shard = null) =>
        Calls(load, block, shard) * load.Workload.QueriesPerRequest * load.Workload.InputOutputsPerQuery;

    /// <summary>Calls in a month that a database block, or one shard of it, works on: reads over all shards are work for each.</summary>
    public static Interval Calls(BlueprintLoad load, string block, string? shard = null)
    {
        if (shard is not null)
            return ShardCalls(load, block, ShardShare(load, block, shard));
        return InPlace(load, block).Aggregate(load.CallsTo(block).Total, (sum, part) => sum + ShardCalls(load, part.Block, part.Share));
    }

    static Interval ShardCalls(BlueprintLoad load, string block, decimal share)
    {
        var calls = load.CallsTo(block);
        var crossShard = load.Blueprint.Blocks.TryGet<ShardedDatabaseSpec>(block, out var database) ? database.CrossShardShare : 0;
        return (calls.Writes + calls.Static) * share + calls.Reads * (share + crossShard * (1 - share));
    }

    static decimal ShardShare(BlueprintLoad load, string block, string shard) =>
        load.Blueprint.Blocks.TryGet<ShardedDatabaseSpec>(block, out var database) ? database.Map.Share(shard) : 1;

    // A cluster that is the first shard of a sharded database works for that one too.
    static IEnumerable<(string Block, decimal Share)> InPlace(BlueprintLoad load, string block) => load.Blueprint.Blocks.OfKind<ShardedDatabaseSpec>()
        .Where(database => database.Spec.FirstShard == block)
        .Select(database => (database.Name, database.Spec.Map.Share(database.Spec.Map.Shards[0].Name)));

    /// <summary>Statements of requests that write, in a month.</summary>
    public static Interval WriteStatements(BlueprintLoad load, string block, string? shard = null) => load.Workload.QueriesPerRequest * (shard is not null
        ? load.CallsTo(block).Writes * ShardShare(load, block, shard)
        : InPlace(load, block).Aggregate(load.CallsTo(block).Writes, (sum, part) => sum + load.CallsTo(part.Block).Writes * part.Share));

    static decimal Share(BlueprintLoad load, string block)
    {
        var databases = load.Blueprint.Blocks.Where(candidate => candidate.Spec is AuroraClusterSpec or DatabaseInstanceSpec or DistributedDatabaseSpec or ShardedDatabaseSpec).ToList();
        var all = databases.Sum(database => load.CallsTo(database.Name).Total.Expected);
        return all == 0 ? 1m / Math.Max(1, databases.Count) : load.CallsTo(block).Total.Expected / all;
    }
}
