using System.Globalization;
using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>
/// Reads access logs of an Application Load Balancer: the shape of the traffic (static and read shares, busiest hour, sizes), times of targets and errors. Paths with a file's ending, or below
/// <c>/static/</c> or <c>/assets/</c>, count as static; GET, HEAD and OPTIONS as reads.
/// </summary>
public static class AlbLogReader
{
    const int TimeField = 1;
    const int ClientField = 3;
    const int TargetTimeField = 6;
    const int StatusField = 8;
    const int ReceivedField = 10;
    const int SentField = 11;
    const int RequestField = 12;
    const int SecondsPerHour = 3_600;

    static readonly string[] Files = [".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".woff", ".woff2", ".map", ".mp4", ".pdf", ".txt"];

    /// <summary>Reads a log.</summary>
    /// <param name="text">Its lines, uncompressed.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="InvalidInputException">A line is broken, or there is none.</exception>
    public static Measurement Read(string text, string source)
    {
        var requests = MeasuredText.Lines(text).Select((line, i) => (Line: i + 1, Text: line.TrimEnd('\r'))).Where(line => line.Text.Length > 0).Select(line => Request.Read(line.Text, source, line.Line)).ToList();
        if (requests.Count == 0)
            throw MeasuredText.Nothing(source, "request");
        var dynamic = requests.Where(request => !request.IsStatic).ToList();
        var files = requests.Where(request => request.IsStatic).ToList();
        var times = dynamic.Where(request => request.Seconds is not null).Select(request => request.Seconds!.Value * 1_000).Order().ToArray();
        var figures = new List<MeasuredFigure>
        {
            Share("staticShare", files.Count, requests.Count), Share("errorShare", requests.Count(request => request.Status >= 500), requests.Count),
            Mean("requestKilobytes", requests.Select(request => request.Received / 1_024)),
        };
        if (dynamic.Count > 0)
            figures.AddRange([Share("readShare", dynamic.Count(request => request.IsRead), dynamic.Count), Mean("dynamicResponseKilobytes", dynamic.Select(request => request.Sent / 1_024))]);
        if (files.Count > 0)
            figures.Add(Mean("staticResponseKilobytes", files.Select(request => request.Sent / 1_024)));
        foreach (var p in times.Length == 0 ? [] : new[] { 0.5, 0.95, 0.99 })
            figures.Add(Figure($"responseMilliseconds p{p * 100:0}", times[(int)(p * (times.Length - 1))], times.Length, "target processing time of dynamic requests"));
        figures.AddRange(Rates(requests, source));
        return new() { Kind = MeasurementKind.AlbLog, Source = source, Figures = [.. figures] };

        MeasuredFigure Figure(string name, double value, long samples, string how) => new() { Name = name, Value = value, Samples = samples, Source = $"{source}: {how}" };

        MeasuredFigure Share(string name, long part, long all) => Proportion(Figure(name, (double)part / all, all, "counted"));

        MeasuredFigure Mean(string name, IEnumerable<double> values) => MeanOf(name, [.. values], $"{source}: mean");
    }

    // Normal approximation of a proportion and of a mean.
    static MeasuredFigure Proportion(MeasuredFigure figure)
    {
        var half = 1.96 * Math.Sqrt(figure.Value * (1 - figure.Value) / figure.Samples);
        return figure with { Low = Math.Max(0, figure.Value - half), High = Math.Min(1, figure.Value + half) };
    }

    static MeasuredFigure MeanOf(string name, double[] values, string source)
    {
        var mean = values.Average();
        var half = values.Length < 2 ? 0 : 1.96 * Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
        return new() { Name = name, Value = mean, Low = Math.Max(0, mean - half), High = mean + half, Samples = values.Length, Source = source };
    }

    // A day has to be whole before an average of it means something.
    static IEnumerable<MeasuredFigure> Rates(List<Request> requests, string source)
    {
        var (first, last) = (requests.Min(request => request.Time), requests.Max(request => request.Time));
        var hours = (last - first).TotalHours;
        if (hours < 23)
            yield break;
        var busiest = requests.GroupBy(request => (long)(request.Time - first).TotalHours).Max(hour => hour.Count());
        yield return new() { Name = "peakToAverage", Value = busiest / (requests.Count / Math.Max(1, Math.Round(hours))), Samples = requests.Count, Source = $"{source}: busiest hour ÷ average hour" };
        yield return new() { Name = "requestsPerSecond", Value = requests.Count / (hours * SecondsPerHour), Samples = requests.Count, Source = $"{source}: counted" };
        var clients = requests.Select(request => request.Client).Distinct().Count();
        yield return new() { Name = "clientsPerDay", Value = clients / Math.Max(1, hours / 24), Samples = requests.Count, Source = $"{source}: different client addresses" };
    }

    sealed record Request(DateTimeOffset Time, string Client, double? Seconds, int Status, double Received, double Sent, bool IsRead, bool IsStatic)
    {
        public static Request Read(string text, string source, int line)
        {
            var fields = Fields(text, source, line);
            if (fields.Count <= RequestField)
                throw MeasuredText.Bad(source, line, $"{fields.Count} fields; an access log of a load balancer has at least {RequestField + 1}");
            if (!DateTimeOffset.TryParse(fields[TimeField], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                throw MeasuredText.Bad(source, line, $"time is \"{MeasuredText.Short(fields[TimeField])}\"; allowed: a time as in 2026-01-31T10:00:00.000000Z");
            var request = fields[RequestField].Split(' ');
            var method = request[0];
            var path = request.Length > 1 ? Path(request[1]) : "";
            var port = fields[ClientField].LastIndexOf(':');
            return new(time, port < 0 ? fields[ClientField] : fields[ClientField][..port], fields[TargetTimeField] is "-1" or "-" ? null : MeasuredText.Number(fields[TargetTimeField], "target_processing_time", source, line),
                fields[StatusField] == "-" ? 0 : (int)Math.Min(999, MeasuredText.Number(fields[StatusField], "elb_status_code", source, line)), MeasuredText.Number(fields[ReceivedField], "received_bytes", source, line),
                MeasuredText.Number(fields[SentField], "sent_bytes", source, line), method is "GET" or "HEAD" or "OPTIONS", IsFile(path));
        }

        static bool IsFile(string path) => path.StartsWith("/static/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/assets/", StringComparison.OrdinalIgnoreCase)
            || Files.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

        static string Path(string url)
        {
            var host = url.IndexOf("://", StringComparison.Ordinal);
            var begin = host < 0 ? 0 : url.IndexOf('/', host + 3);
            return begin < 0 ? "/" : url[begin..].Split('?')[0];
        }

        static List<string> Fields(string text, string source, int line)
        {
            var fields = new List<string>();
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] == ' ')
                    continue;
                var isQuoted = text[at] == '"';
                var end = text.IndexOf(isQuoted ? '"' : ' ', at + 1);
                if (isQuoted && end < 0)
                    throw MeasuredText.Bad(source, line, "a quote is not closed");
                end = end < 0 ? text.Length : end;
                fields.Add(isQuoted ? text[(at + 1)..end] : text[at..end]);
                at = end;
            }

            return fields;
        }
    }
}
