using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Reads rows of pg_stat_statements: how long statements take, how often blocks are found in memory, and each statement's share.</summary>
public static class PgStatementsReader
{
    /// <summary>Reads rows.</summary>
    /// <param name="text">CSV with a header, or a JSON array: <c>calls</c> and <c>total_exec_time</c> (<c>total_time</c> before PostgreSQL 13), and where there are <c>query</c>, <c>rows</c>, <c>shared_blks_hit</c>, <c>shared_blks_read</c>.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">A row is broken, or nothing ran.</exception>
    public static Measurement Read(string text, string source)
    {
        var statements = Table.Read(text, source).Rows.Select(Statement).ToList();
        var calls = statements.Sum(statement => statement.Calls);
        if (calls == 0)
            throw MeasuredText.Nothing(source, "statement that ran");
        var figures = new List<MeasuredFigure> { Figure("databaseMillisecondsPerQuery", statements.Sum(statement => statement.TotalMilliseconds) / calls, calls, "total time ÷ calls") };
        var (hit, read) = (statements.Sum(statement => statement.BlocksHit ?? 0), statements.Sum(statement => statement.BlocksRead ?? 0));
        if (hit + read > 0)
        {
            figures.Add(Figure("databaseMemoryHitRatio", hit / (hit + read), hit + read, "blocks hit ÷ blocks asked for"));
            figures.Add(Figure("inputOutputsPerQuery", read / calls, calls, "blocks read ÷ calls"));
        }

        return new() { Kind = MeasurementKind.PgStatStatements, Source = source, Figures = [.. figures], Statements = [.. statements] };

        MeasuredFigure Figure(string name, double value, double samples, string how) => new() { Name = name, Value = value, Samples = (long)samples, Source = $"{source}: {how}" };
    }

    static StatementUse Statement(TableRow row) => new(
        row.Has("query") ? MeasuredText.Short(row.Text("query")) : row.Has("queryid") ? row.Text("queryid") : $"statement {row.Line}",
        row.Number("calls"), row.Number("total_exec_time", "total_time"), row.Optional("shared_blks_hit"), row.Optional("shared_blks_read"), row.Optional("rows"));
}
