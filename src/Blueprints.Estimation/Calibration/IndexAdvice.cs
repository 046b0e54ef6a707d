using static System.FormattableString;

namespace Blueprints.Estimation.Calibration;

/// <summary>Advice on an index, and the figures behind it.</summary>
/// <param name="Subject">The statement, table or index.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Reason">The figures.</param>
public sealed record IndexAdvice(string Subject, string Advice, string Reason);

/// <summary>
/// Finds where an index is missing or too many: frequent slow statements, tables that are read from end to end, indexes that nothing uses and what they cost writes. Thresholds are ours: a tenth of all time,
/// 10 ms, 10,000 rows in a scan.
/// </summary>
public static class IndexAdvisor
{
    const double FrequentShare = 0.1;
    const double SlowMilliseconds = 10;
    const double ManyRows = 10_000;

    /// <summary>All advice, statements before tables before indexes.</summary>
    /// <param name="measurements">What was measured.</param>
    public static IReadOnlyList<IndexAdvice> Of(IReadOnlyCollection<Measurement> measurements) =>
    [
        .. QueryRanking.Of(measurements.SelectMany(one => one.Statements)).Where(ranked => ranked.Share >= FrequentShare && ranked.Use is { MeanMilliseconds: >= SlowMilliseconds, Calls: > 1 }).Select(Slow),
        .. measurements.SelectMany(one => one.Tables).Where(table => table.SequentialScans > table.IndexScans && Rows(table) >= ManyRows).OrderByDescending(table => table.SequentialRows).ThenBy(table => table.Table, StringComparer.Ordinal).Select(Scanned),
        .. measurements.SelectMany(one => one.Indexes).Where(index => index.Scans == 0 && !Guards(index)).OrderBy(index => index.Index, StringComparer.Ordinal).Select(index => Unused(index, measurements)),
    ];

    static IndexAdvice Slow(RankedStatement ranked) => new(ranked.Use.Query, "look at its EXPLAIN, and index what it filters on",
        Invariant($"{ranked.Use.Calls:#,##0} runs of {ranked.Use.MeanMilliseconds:#,##0.##} ms are {ranked.Share * 100:0} % of all statement time"));

    static IndexAdvice Scanned(TableUse table) => new(table.Table, "index what its statements filter on",
        Invariant($"{table.SequentialScans:#,##0} sequential scans of {Rows(table):#,##0} rows each, {table.IndexScans:#,##0} by an index"));

    static IndexAdvice Unused(IndexUse index, IReadOnlyCollection<Measurement> measurements)
    {
        var written = measurements.SelectMany(one => one.Tables).Where(table => table.Table == index.Table).Sum(table => table.RowsWritten);
        return new(index.Index, "drop it, if replicas and rare reports do without it too",
            written > 0 ? Invariant($"never used, and up to {written:#,##0} rows written to {index.Table} had to be written to it too") : "never used, and written with every row");
    }

    // Primary keys and unique indexes are there for what they refuse.
    static bool Guards(IndexUse index) => index.Index.EndsWith("_pkey", StringComparison.Ordinal) || index.Index.EndsWith("_key", StringComparison.Ordinal);

    static double Rows(TableUse table) => table.SequentialScans == 0 ? 0 : table.SequentialRows / table.SequentialScans;
}
