using Blueprints.Estimation.Load;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost;

/// <summary>What a workload asks of a database block.</summary>
static class DatabaseUse
{
    const decimal MegabytesPerGigabyte = 1024;

    /// <summary>The size of a database in billing gigabytes: the workload's data, shared among the databases by the calls each receives.</summary>
    public static Interval Gigabytes(BlueprintLoad load, string block)
    {
        var data = load.Workload.DailyUsers * load.Workload.DatabaseMegabytesPerUser / MegabytesPerGigabyte;
        return data * Share(load, block);
    }

    /// <summary>Storage reads and writes in a month.</summary>
    public static Interval InputOutputs(BlueprintLoad load, string block) =>
        load.CallsTo(block).Total * load.Workload.QueriesPerRequest * load.Workload.InputOutputsPerQuery;

    static decimal Share(BlueprintLoad load, string block)
    {
        var databases = load.Blueprint.Blocks.Where(candidate => candidate.Spec is Databases.AuroraClusterSpec or Databases.DatabaseInstanceSpec).ToList();
        var all = databases.Sum(database => load.CallsTo(database.Name).Total.Expected);
        return all == 0 ? 1m / Math.Max(1, databases.Count) : load.CallsTo(block).Total.Expected / all;
    }
}
