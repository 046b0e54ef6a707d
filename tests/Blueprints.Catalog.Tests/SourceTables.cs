using System.Globalization;

namespace Blueprints.Catalog.Tests;

/// <summary>Reads the source tables without the compiler's code, so that the two can disagree.</summary>
static class SourceTables
{
    public static string Root => Path.Combine(AppContext.BaseDirectory, "Sources");

    public static string Image => Path.Combine(AppContext.BaseDirectory, "catalog.bin");

    public static IReadOnlyList<Row> Prices { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "prices"), "*.csv").SelectMany(file => File.ReadLines(file).Skip(1)).Select(ReadPrice),
    ];

    public static IReadOnlyList<string> ShapeLines { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "instances"), "*.csv").SelectMany(file => File.ReadLines(file).Skip(1)),
    ];

    static Row ReadPrice(string line)
    {
        var fields = line.Split(',', 8);
        return new(fields[0], fields[1], fields[2], Number(fields[3])!.Value, Number(fields[4]) ?? 0, Number(fields[5]), fields[6], fields[7].Trim('"'));
    }

    static decimal? Number(string field) => field.Length == 0 ? null : decimal.Parse(field, CultureInfo.InvariantCulture);

    internal sealed record Row(string Region, string Sku, string Unit, decimal Usd, decimal From, decimal? To, string Effective, string Source);
}
