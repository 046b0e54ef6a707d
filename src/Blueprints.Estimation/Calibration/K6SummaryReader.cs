using System.Text.Json;
using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Reads a k6 summary: response times, rate and errors of a load test. Both forms: values beside the metric, as <c>--summary-export</c> has them, or under <c>values</c>.</summary>
public static class K6SummaryReader
{
    static readonly (string Member, string Name)[] Times = [("avg", "mean"), ("med", "p50"), ("p(90)", "p90"), ("p(95)", "p95"), ("p(99)", "p99")];

    /// <summary>Reads a summary.</summary>
    /// <param name="text">The document.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">It does not parse, or has no requests.</exception>
    public static Measurement Read(string text, string source)
    {
        using var document = MeasuredJson.Parse(text, source);
        if (document.RootElement.Member("metrics") is not { } metrics || Values(metrics, "http_req_duration") is not { } duration || Values(metrics, "http_reqs") is not { } requests)
            throw MeasuredText.Nothing(source, "http_req_duration and http_reqs");
        var count = (long)(requests.Number("count", source) ?? 0);
        if (count < 1)
            throw MeasuredText.Nothing(source, "request");
        var figures = Times.Where(time => duration.Number(time.Member, source) is not null)
            .Select(time => Figure($"responseMilliseconds {time.Name}", duration.Number(time.Member, source)!.Value, count, source)).ToList();
        if (requests.Number("rate", source) is { } rate)
            figures.Add(Figure("testRequestsPerSecond", rate, count, source));
        if (Values(metrics, "http_req_failed") is { } failed && (failed.Number("value", source) ?? failed.Number("rate", source)) is { } share)
            figures.Add(Figure("errorShare", share, count, source));
        if (Bytes(metrics, "data_sent", source) is { } sent)
            figures.Add(Figure("requestKilobytes", sent / count / 1_024, count, source));
        return new() { Kind = MeasurementKind.K6Summary, Source = source, Figures = [.. figures] };
    }

    static double? Bytes(JsonElement metrics, string name, string source) => Values(metrics, name)?.Number("count", source);

    static JsonElement? Values(JsonElement metrics, string name) => metrics.Member(name) is { } metric ? metric.Member("values") ?? metric : null;

    static MeasuredFigure Figure(string name, double value, long samples, string source) => new() { Name = name, Value = value, Samples = samples, Source = $"{source}: k6 summary" };
}
