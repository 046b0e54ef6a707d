namespace Blueprints.Estimation.Calibration;

/// <summary>Ranks statements by total time: 100,000 runs a day of 5 ms are 500 s, and outrank one run of 1 s.</summary>
public static class QueryRanking
{
    /// <summary>Statements, the dearest first; those that no export tells apart are one.</summary>
    /// <param name="statements">The statements.</param>
    public static IReadOnlyList<RankedStatement> Of(IEnumerable<StatementUse> statements)
    {
        var merged = statements.GroupBy(statement => statement.Query, StringComparer.Ordinal)
            .Select(group => new StatementUse(group.Key, group.Sum(one => one.Calls), group.Sum(one => one.TotalMilliseconds), Sum(group, one => one.BlocksHit), Sum(group, one => one.BlocksRead), Sum(group, one => one.Rows))).ToList();
        var all = merged.Sum(statement => statement.TotalMilliseconds);
        return [.. merged.OrderByDescending(statement => statement.TotalMilliseconds).ThenBy(statement => statement.Query, StringComparer.Ordinal).Select(statement => new RankedStatement(statement, all == 0 ? 0 : statement.TotalMilliseconds / all))];
    }

    static double? Sum(IEnumerable<StatementUse> statements, Func<StatementUse, double?> figure) => statements.Any(one => figure(one) is not null) ? statements.Sum(one => figure(one) ?? 0) : null;
}
