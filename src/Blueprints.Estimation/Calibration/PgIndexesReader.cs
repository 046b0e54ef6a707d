using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Reads rows of pg_stat_user_indexes: how often each index is used.</summary>
public static class PgIndexesReader
{
    /// <summary>Reads rows.</summary>
    /// <param name="text">CSV with a header, or a JSON array: <c>relname</c>, <c>indexrelname</c>, <c>idx_scan</c>.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">A row is broken, or there is none.</exception>
    public static Measurement Read(string text, string source)
    {
        var rows = Table.Read(text, source).Rows;
        if (rows.Count == 0)
            throw MeasuredText.Nothing(source, "index");
        return new() { Kind = MeasurementKind.PgIndexes, Source = source, Indexes = [.. rows.Select(row => new IndexUse(row.Text("relname"), row.Text("indexrelname"), row.Number("idx_scan")))] };
    }
}
