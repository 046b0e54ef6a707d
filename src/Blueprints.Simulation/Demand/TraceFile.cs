using System.Globalization;
using System.IO.Compression;

namespace Blueprints.Simulation.Demand;

/// <summary>Reads traces: CSV with the header <c>timestamp,requests</c>, ISO 8601 times at the start of each interval, ascending. Intervals that are absent are missing, not zero.</summary>
public static class TraceFile
{
    const int MostSteps = 20_000_000;

    /// <summary>Reads a trace file; one whose name ends in <c>.gz</c> is unpacked.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">The file is no trace; the message names file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DemandSeries Load(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        try
        {
            return Parse(Path.GetFileName(path), reader.ReadToEnd());
        }
        catch (InvalidDataException problem)
        {
            throw new FormatException($"{Path.GetFileName(path)}: {problem.Message}", problem);
        }
    }

    /// <summary>Reads a trace. The interval is the commonest distance between two lines; every line has to lie on it.</summary>
    /// <param name="name">The file's name, for messages and results.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="FormatException">The text is no trace; the message names file and line.</exception>
    public static DemandSeries Parse(string name, string text)
    {
        var rows = Rows(name, text);
        var interval = Interval(name, rows);
        var steps = ((rows[^1].Time - rows[0].Time).Ticks / interval) + 1;
        if (steps > MostSteps)
            throw new FormatException($"{name}: got {steps} intervals from first to last line, allowed: {MostSteps}");

        var requests = Enumerable.Repeat(double.NaN, (int)steps).ToArray();
        foreach (var row in rows)
        {
            var offset = (row.Time - rows[0].Time).Ticks;
            if (offset % interval != 0)
                throw new FormatException($"{name}:{row.Line}: timestamp: got {row.Time:O}, allowed: a multiple of {TimeSpan.FromTicks(interval)} after the first line");
            requests[offset / interval] = row.Requests;
        }

        return new(name, rows[0].Time, TimeSpan.FromTicks(interval).TotalSeconds, requests);
    }

    static List<(int Line, DateTimeOffset Time, double Requests)> Rows(string name, string text)
    {
        List<(int Line, DateTimeOffset Time, double Requests)> rows = [];
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (number == 1)
                Require(line.Trim().SequenceEqual("timestamp,requests"), $"{name}:1: header: got '{Shorten(line)}', allowed: timestamp,requests");
            else if (!line.IsWhiteSpace())
                rows.Add(Row(name, number, line, rows.Count > 0 ? rows[^1].Time : DateTimeOffset.MinValue));
        }

        Require(rows.Count >= 2, $"{name}: got {rows.Count} lines with data, allowed: two or more");
        return rows;
    }

    static (int Line, DateTimeOffset Time, double Requests) Row(string name, int number, ReadOnlySpan<char> line, DateTimeOffset before)
    {
        var comma = line.IndexOf(',');
        Require(comma > 0, $"{name}:{number}: got '{Shorten(line)}', allowed: timestamp,requests");
        var stamp = line[..comma].Trim();
        var count = line[(comma + 1)..].Trim();
        Require(DateTimeOffset.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time),
            $"{name}:{number}: timestamp: got '{Shorten(stamp)}', allowed: ISO 8601 such as 1995-07-01T04:00Z");
        Require(time > before, $"{name}:{number}: timestamp: got {time:O}, allowed: later than the line before");
        Require(double.TryParse(count, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var requests) && requests <= 1e15,
            $"{name}:{number}: requests: got '{Shorten(count)}', allowed: a number of 0 or more");
        return (number, time, requests);
    }

    static long Interval(string name, List<(int Line, DateTimeOffset Time, double Requests)> rows)
    {
        var commonest = rows.Skip(1).Zip(rows, (next, row) => (next.Time - row.Time).Ticks).GroupBy(ticks => ticks).MaxBy(group => (group.Count(), -group.Key))!.Key;
        Require(commonest >= TimeSpan.TicksPerSecond, $"{name}: interval: got {TimeSpan.FromTicks(commonest)}, allowed: a second or more");
        return commonest;
    }

    static void Require(bool holds, string problem)
    {
        if (!holds)
            throw new FormatException(problem);
    }

    static string Shorten(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : $"{text[..40]}…";
}
