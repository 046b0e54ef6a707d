using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Reads every sample of a k6 run: response times, and the throughput of each ten seconds at the users of that time, which the Universal Scalability Law is fitted to.</summary>
public static class K6CsvReader
{
    const double WindowSeconds = 10;

    /// <summary>Reads samples.</summary>
    /// <param name="text">CSV with a header that has <c>metric_name</c>, <c>timestamp</c> in seconds and <c>metric_value</c>.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">A row is broken, or there are no requests.</exception>
    public static Measurement Read(string text, string source)
    {
        var samples = Table.Read(text, source).Rows.Select(row => (Name: row.Text("metric_name"), Time: row.Number("timestamp"), Value: row.Number("metric_value"))).ToList();
        var times = samples.Where(sample => sample.Name == "http_req_duration").Select(sample => sample.Value).Order().ToArray();
        if (times.Length == 0)
            throw MeasuredText.Nothing(source, "http_req_duration");
        return new()
        {
            Kind = MeasurementKind.K6Csv, Source = source, Points = [.. Windows(samples)],
            Figures = [Figure("responseMilliseconds mean", times.Average()), .. new[] { 0.5, 0.95, 0.99 }.Select(p => Figure($"responseMilliseconds p{p * 100:0}", times[(int)(p * (times.Length - 1))]))],
        };

        MeasuredFigure Figure(string name, double value) => new() { Name = name, Value = value, Samples = times.Length, Source = $"{source}: k6 samples" };
    }

    // The first and the last window are begun or cut off in the middle.
    static IEnumerable<LoadPoint> Windows(List<(string Name, double Time, double Value)> samples)
    {
        var windows = samples.Where(sample => sample.Name is "http_reqs" or "vus").GroupBy(sample => Math.Floor(sample.Time / WindowSeconds)).OrderBy(window => window.Key).ToList();
        foreach (var window in windows.Skip(1).SkipLast(1))
        {
            var users = window.Where(sample => sample.Name == "vus").Select(sample => sample.Value).DefaultIfEmpty(0).Average();
            var done = window.Where(sample => sample.Name == "http_reqs").Sum(sample => sample.Value);
            if (users > 0 && done > 0)
                yield return new(users, done / WindowSeconds);
        }
    }
}
