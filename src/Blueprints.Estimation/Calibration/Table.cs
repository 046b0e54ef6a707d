using System.Text;
using System.Text.Json;
using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Rows with named columns: CSV with a header, quoted as RFC 4180 says, or a JSON array of flat objects.</summary>
sealed class Table(string source, List<TableRow> rows)
{
    public IReadOnlyList<TableRow> Rows => rows;

    public string Source => source;

    /// <exception cref="InvalidInputException">It is neither, or a row has more or fewer fields than the header.</exception>
    public static Table Read(string text, string source) => text.AsSpan().TrimStart().StartsWith("[", StringComparison.Ordinal) ? FromJson(text, source) : FromCsv(text, source);

    static Table FromJson(string text, string source)
    {
        using var document = MeasuredJson.Parse(text, source);
        var rows = new List<TableRow>();
        foreach (var item in document.RootElement.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
                throw new InvalidInputException($"{source}: element {rows.Count + 1} is no object");
            var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var member in item.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null))
                values[member.Name] = member.Value.ToString();
            rows.Add(new(source, rows.Count + 1, values));
        }

        return new(source, rows);
    }

    static Table FromCsv(string text, string source)
    {
        string[]? header = null;
        var rows = new List<TableRow>();
        foreach (var (line, fields) in Records(text, source))
        {
            if (header is null)
            {
                header = [.. fields.Select(field => field.Trim())];
                continue;
            }

            if (fields.Count != header.Length)
                throw MeasuredText.Bad(source, line, $"{fields.Count} fields; the header has {header.Length}");
            var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < header.Length; i++)
                values[header[i]] = fields[i];
            rows.Add(new(source, line, values));
        }

        return new(source, rows);
    }

    static IEnumerable<(int Line, List<string> Fields)> Records(string text, string source)
    {
        var (fields, field, quoted, line, began) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var end = i == text.Length;
            var letter = end ? '\n' : text[i];
            if (quoted && end)
                throw MeasuredText.Bad(source, began, "a quote is not closed");
            if (quoted && letter == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (letter == '"' && (quoted || field.Length == 0))
                quoted = !quoted;
            else if (!quoted && letter == ',')
                Next();
            else if (!quoted && letter == '\n')
            {
                if (fields.Count > 0 || field.ToString().Trim().Length > 0)
                {
                    Next();
                    yield return (began, fields);
                    fields = [];
                }

                field.Clear();
                began = line + 1;
            }
            else if (letter != '\r' || quoted)
                field.Append(letter);
            if (letter == '\n')
                line++;
        }

        void Next()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">Its line, or the number of its element.</param>
/// <param name="Values">Its values by column.</param>
sealed record TableRow(string Source, int Line, IReadOnlyDictionary<string, string> Values)
{
    public bool Has(string column) => Values.TryGetValue(column, out var value) && value.Length > 0;

    /// <summary>The first column that there is.</summary>
    /// <exception cref="InvalidInputException">There is none of them, or it holds no number.</exception>
    public double Number(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (Has(column))
                return MeasuredText.Number(Values[column], column, Source, Line);
        }

        throw MeasuredText.Bad(Source, Line, $"there is no {columns[0]}");
    }

    public double? Optional(string column) => Has(column) ? Number(column) : null;

    public string Text(string column) => Values.GetValueOrDefault(column, "");
}
