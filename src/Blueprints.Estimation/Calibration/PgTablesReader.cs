using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Reads rows of pg_stat_user_tables: how tables are scanned and written.</summary>
public static class PgTablesReader
{
    /// <summary>Reads rows.</summary>
    /// <param name="text">CSV with a header, or a JSON array: <c>relname</c>, <c>seq_scan</c>, <c>seq_tup_read</c>, and where there are <c>idx_scan</c>, <c>n_tup_ins</c>, <c>n_tup_upd</c>, <c>n_tup_del</c>, <c>n_live_tup</c>.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">A row is broken, or there is none.</exception>
    public static Measurement Read(string text, string source)
    {
        var rows = Table.Read(text, source).Rows;
        if (rows.Count == 0)
            throw MeasuredText.Nothing(source, "table");
        return new()
        {
            Kind = MeasurementKind.PgTables, Source = source,
            Tables = [.. rows.Select(row => new TableUse(row.Text("relname"), row.Number("seq_scan"), row.Number("seq_tup_read"), row.Optional("idx_scan") ?? 0,
                (row.Optional("n_tup_ins") ?? 0) + (row.Optional("n_tup_upd") ?? 0) + (row.Optional("n_tup_del") ?? 0), row.Optional("n_live_tup") ?? 0))],
        };
    }
}
