using System.Text.Json;
using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>
/// Reads what CloudWatch answers: GetMetricData, GetMetricStatistics, or an array of either. CPUUtilization against RequestCount gives the processor time of a request by the utilisation law (its slope), hits
/// and misses a hit ratio, the busiest hour the peak.
/// </summary>
public static class CloudWatchReader
{
    const int LeastHours = 24;

    /// <summary>Reads metrics.</summary>
    /// <param name="text">The document. Series are known by their metric's name in <c>Label</c> or <c>Id</c>; request counts are sums of a period.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <param name="vcpus">vCPUs of all machines together that the CPU utilisation is of; above 0. Null: nothing is said of processor times.</param>
    /// <exception cref="InvalidInputException">It does not parse, or has no series.</exception>
    public static Measurement Read(string text, string source, double? vcpus = null)
    {
        using var document = MeasuredJson.Parse(text, source);
        var series = Series(document.RootElement, source).GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.SelectMany(one => one.Values).OrderBy(value => value.Time).ToList(), StringComparer.OrdinalIgnoreCase);
        if (series.Count == 0)
            throw MeasuredText.Nothing(source, "series of values");
        return new()
        {
            Kind = MeasurementKind.CloudWatch, Source = source,
            Figures = [.. HitRatio(series, source), .. Peak(series, source), .. vcpus is { } count ? Processor(series, source, count) : []],
        };
    }

    static IEnumerable<MeasuredFigure> HitRatio(Dictionary<string, List<(DateTimeOffset Time, double Value)>> series, string source)
    {
        if (!series.TryGetValue("CacheHits", out var hits) || !series.TryGetValue("CacheMisses", out var misses))
            yield break;
        var (hit, all) = (hits.Sum(value => value.Value), hits.Sum(value => value.Value) + misses.Sum(value => value.Value));
        if (all > 0)
            yield return new() { Name = "cacheHitRatio", Value = hit / all, Samples = (long)Math.Min(1e18, Math.Max(1, all)), Source = $"{source}: CacheHits ÷ (CacheHits + CacheMisses)" };
    }

    static IEnumerable<MeasuredFigure> Peak(Dictionary<string, List<(DateTimeOffset Time, double Value)>> series, string source)
    {
        if (!series.TryGetValue("RequestCount", out var requests))
            yield break;
        var hours = requests.GroupBy(value => value.Time.UtcTicks / TimeSpan.TicksPerHour).Select(hour => hour.Sum(value => value.Value)).ToList();
        if (hours.Count >= LeastHours && hours.Average() > 0)
        {
            yield return new() { Name = "peakToAverage", Value = hours.Max() / hours.Average(), Samples = hours.Count, Source = $"{source}: busiest hour ÷ average hour of RequestCount" };
            yield return new() { Name = "requestsPerSecond", Value = hours.Average() / 3_600, Samples = hours.Count, Source = $"{source}: RequestCount" };
        }
    }

    // Busy vCPUs over requests a second: the slope is the work of a request, and what is there without requests is left out.
    static IEnumerable<MeasuredFigure> Processor(Dictionary<string, List<(DateTimeOffset Time, double Value)>> series, string source, double vcpus)
    {
        if (!series.TryGetValue("RequestCount", out var requests) || !series.TryGetValue("CPUUtilization", out var busy))
            yield break;
        var period = Period(requests);
        var counts = requests.GroupBy(value => value.Time).ToDictionary(group => group.Key, group => group.Sum(value => value.Value));
        var pairs = busy.Where(value => counts.ContainsKey(value.Time)).Select(value => (counts[value.Time] / period, value.Value / 100 * vcpus)).ToList();
        if (LinearFit.Of(pairs) is not { Slope: > 0 } fit)
            yield break;
        yield return new()
        {
            Name = "cpuMillisecondsPerRequest", Value = fit.Slope * 1_000, Low = Math.Max(0, fit.Slope - 1.96 * fit.SlopeError) * 1_000, High = (fit.Slope + 1.96 * fit.SlopeError) * 1_000,
            Samples = fit.Samples, RSquared = fit.RSquared, Residual = fit.Residual, Source = $"{source}: slope of busy vCPUs over requests a second (utilisation law)",
        };
    }

    static double Period(List<(DateTimeOffset Time, double Value)> values) =>
        values.Zip(values.Skip(1), (a, b) => (b.Time - a.Time).TotalSeconds).Where(gap => gap > 0).DefaultIfEmpty(60).Min();

    static IEnumerable<(string Name, List<(DateTimeOffset Time, double Value)> Values)> Series(JsonElement root, string source)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return [.. root.EnumerateArray().SelectMany(one => Series(one, source))];
        if (root.Member("MetricDataResults") is { ValueKind: JsonValueKind.Array } results)
            return [.. results.EnumerateArray().Select(one => (Name(one, source), Pairs(one, source)))];
        if (root.Member("Datapoints") is { ValueKind: JsonValueKind.Array } points)
            return [(Name(root, source), [.. points.EnumerateArray().Select(point => (Time(point.Member("Timestamp"), source), Statistic(point, source)))])];
        throw MeasuredText.Nothing(source, "MetricDataResults or Datapoints");
    }

    static string Name(JsonElement one, string source)
    {
        var label = one.Member("Label") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : one.Member("Id") is { ValueKind: JsonValueKind.String } id ? id.GetString()! : throw MeasuredText.Nothing(source, "Label or Id of a series");
        return label.Split(' ', '/')[^1];
    }

    static List<(DateTimeOffset Time, double Value)> Pairs(JsonElement one, string source)
    {
        if (one.Member("Timestamps") is not { ValueKind: JsonValueKind.Array } times || one.Member("Values") is not { ValueKind: JsonValueKind.Array } values)
            throw MeasuredText.Nothing(source, "Timestamps and Values of a series");
        if (times.GetArrayLength() != values.GetArrayLength())
            throw new InvalidInputException($"{source}: {times.GetArrayLength()} timestamps and {values.GetArrayLength()} values; allowed: as many of both");
        return [.. times.EnumerateArray().Zip(values.EnumerateArray(), (time, value) => (Time(time, source), Value(value, source)))];
    }

    static double Statistic(JsonElement point, string source) => point.Number("Sum", source) ?? point.Number("Average", source) ?? point.Number("Maximum", source) ?? throw MeasuredText.Nothing(source, "Sum, Average or Maximum of a data point");

    static double Value(JsonElement value, string source) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is >= 0 and <= 1e18
        ? number
        : throw new InvalidInputException($"{source}: a value is {MeasuredText.Short(value.GetRawText())}; allowed: a number of 0 or more");

    static DateTimeOffset Time(JsonElement? time, string source)
    {
        if (time is { ValueKind: JsonValueKind.String } text && DateTimeOffset.TryParse(text.GetString(), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var known))
            return known;
        if (time is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var seconds) && seconds is >= 0 and < 1e11)
            return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        throw new InvalidInputException($"{source}: a timestamp is {(time is { } bad ? MeasuredText.Short(bad.GetRawText()) : "missing")}; allowed: a time as in 2026-01-31T10:00:00Z");
    }
}
