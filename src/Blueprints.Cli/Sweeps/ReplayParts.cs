using Blueprints.Estimation.Replay;
using Blueprints.Estimation.Sweeps;
using Blueprints.Validation;

namespace Blueprints.Cli.Sweeps;

/// <summary>A part of a simulation as a file: what came of every tier of every case in some of the scenarios.</summary>
static class ReplayParts
{
    /// <summary>Writes a part.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">What was replayed against.</param>
    /// <param name="traffic">The traffic in words.</param>
    /// <param name="shard">Which part.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="InvalidInputException">The file cannot be written.</exception>
    public static void Write(string path, string target, string traffic, Shard shard, IReadOnlyList<ReplayRow> rows) => ParquetTable.Write(
        path,
        new Dictionary<string, string> { ["blueprints.simulate"] = target, ["blueprints.traffic"] = traffic, ["blueprints.shard"] = shard.ToString() },
        [
            ParquetColumn.Of("case", rows.Select(row => row.Case)), ParquetColumn.Of("tier", rows.Select(row => row.Tier)), ParquetColumn.Of("scenario", rows.Select(row => row.Scenario)),
            Numbers("offered_requests", rows, row => row.Outcome.OfferedRequests), Numbers("served_requests", rows, row => row.Outcome.ServedRequests),
            Numbers("lost_requests", rows, row => row.Outcome.LostRequests), Numbers("late_requests", rows, row => row.Outcome.LateRequests),
            Numbers("minutes_lost", rows, row => row.Outcome.MinutesLost), Numbers("mean_wait_seconds", rows, row => row.Outcome.MeanWaitSeconds),
            Numbers("max_wait_seconds", rows, row => row.Outcome.MaxWaitSeconds), Numbers("max_backlog", rows, row => row.Outcome.MaxBacklog),
            Numbers("dead_letters", rows, row => row.Outcome.DeadLetters), Numbers("instance_hours", rows, row => row.Outcome.InstanceHours),
            ParquetColumn.Of("min_instances", rows.Select(row => row.Outcome.MinInstances)), ParquetColumn.Of("max_instances", rows.Select(row => row.Outcome.MaxInstances)),
            // No price is no number, and never zero.
            Numbers("usd", rows, row => row.PricePerHour is { } price ? row.Outcome.InstanceHours * (double)price : double.NaN),
        ]);

    static ParquetNumbers<double> Numbers(string name, IReadOnlyList<ReplayRow> rows, Func<ReplayRow, double> value) => ParquetColumn.Of(name, rows.Select(value));
}
