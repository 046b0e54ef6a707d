using System.Globalization;

namespace Blueprints.Catalog.Compiler;

/// <summary>One row, whose fields report what is wrong with them.</summary>
sealed class SourceRow(SourceFile file, int line, string[] columns, List<string> fields)
{
    public int Line { get; } = line;

    public string this[string column] => fields[Array.IndexOf(columns, column)];

    /// <summary>A text that must not be empty.</summary>
    public string? Text(string column) => this[column] is { Length: > 0 } text && text == text.Trim()
        ? text
        : Report<string>(column, "a text, without spaces around it");

    /// <summary>A key: printable ASCII without spaces.</summary>
    public string? Key(string column) => this[column] is { Length: > 0 and <= 256 } key && key.All(c => c is > ' ' and <= '~')
        ? key
        : Report<string>(column, "1 to 256 printable ASCII characters without spaces");

    /// <summary>One of a set; the file that lists it is named in the report.</summary>
    public string? OneOf(string column, IReadOnlyCollection<string> known, string listedIn) => known.Contains(this[column])
        ? this[column]
        : Report<string>(column, $"one of the {known.Count} in {listedIn}");

    /// <summary>A number of 0 or more, without exponent, sign or thousands.</summary>
    public decimal? Number(string column) =>
        decimal.TryParse(this[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : Report<decimal?>(column, "a number of 0 or more");

    public decimal? Positive(string column) => Number(column) switch
    {
        > 0 and var number => number,
        null => null,
        _ => Report<decimal?>(column, "a number above 0"),
    };

    /// <summary>A whole number of 0 or more; the given value where the field is empty.</summary>
    public bool TryWhole(string column, decimal? whenEmpty, out decimal? number)
    {
        number = this[column].Length == 0 ? whenEmpty : Number(column);
        if (this[column].Length == 0 || (number is { } value && decimal.Truncate(value) == value))
        {
            return true;
        }

        if (number is not null)
        {
            Report<decimal?>(column, "a whole number or nothing");
        }

        return false;
    }

    /// <summary>A day, a month, a year or the word "derived".</summary>
    public string? Date(string column)
    {
        var text = this[column];
        return text == "derived" || new[] { "yyyy-MM-dd", "yyyy-MM", "yyyy" }.Any(format => IsDate(text, format))
            ? text
            : Report<string>(column, "yyyy-mm-dd, yyyy-mm, yyyy or 'derived'");
    }

    public T? Report<T>(string column, string allowed)
    {
        Report(column, $"'{this[column]}'", allowed);
        return default;
    }

    public void Report(string what, string got, string allowed) => file.Report(Line, what, got, allowed);

    static bool IsDate(string text, string format) => DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
