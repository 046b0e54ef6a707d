using Blueprints.Validation;

namespace Blueprints.Estimation.Calibration;

/// <summary>Reads a file of measurements of any kind, by what it looks like.</summary>
public static class MeasurementReader
{
    /// <summary>What can be read, for help and messages.</summary>
    public const string Allowed = "a k6 summary (JSON) or samples (CSV), pg_stat_statements, pg_stat_user_tables or pg_stat_user_indexes (CSV with a header, JSON), an access log of an Application Load Balancer, "
        + "CloudWatch's GetMetricData or GetMetricStatistics (JSON), output of redis-benchmark, pgbench or wrk";

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <param name="vcpus">vCPUs that a CPU utilisation is of. Default: not known.</param>
    /// <exception cref="InvalidInputException">It is of no known kind, or broken.</exception>
    public static Measurement Read(string text, string source, double? vcpus = null) => Kind(text) switch
    {
        MeasurementKind.K6Summary => K6SummaryReader.Read(text, source),
        MeasurementKind.K6Csv => K6CsvReader.Read(text, source),
        MeasurementKind.PgStatStatements => PgStatementsReader.Read(text, source),
        MeasurementKind.PgTables => PgTablesReader.Read(text, source),
        MeasurementKind.PgIndexes => PgIndexesReader.Read(text, source),
        MeasurementKind.AlbLog => AlbLogReader.Read(text, source),
        MeasurementKind.CloudWatch => CloudWatchReader.Read(text, source, vcpus),
        MeasurementKind.RedisBenchmark => RedisBenchmarkReader.Read(text, source),
        MeasurementKind.PgBench => PgBenchReader.Read(text, source),
        MeasurementKind.Wrk => WrkReader.Read(text, source),
        _ => throw new InvalidInputException($"{source}: no measurements that are known; allowed: {Allowed}"),
    };

    /// <summary>What a text looks like; null for nothing known.</summary>
    /// <param name="text">The text.</param>
    public static MeasurementKind? Kind(string text)
    {
        var start = text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        var head = start.Length > 4_000 ? start[..4_000] : start;
        bool Has(string part) => head.Contains(part, StringComparison.Ordinal);
        if (Has("total_exec_time") || Has("total_time") && Has("calls"))
            return MeasurementKind.PgStatStatements;
        if (Has("indexrelname"))
            return MeasurementKind.PgIndexes;
        if (Has("seq_scan"))
            return MeasurementKind.PgTables;
        if (head.StartsWith('{') || head.StartsWith('['))
            return text.Contains("\"metrics\"", StringComparison.Ordinal) ? MeasurementKind.K6Summary : Has("MetricDataResults") || text.Contains("\"Datapoints\"", StringComparison.Ordinal) ? MeasurementKind.CloudWatch : null;
        if (head.StartsWith("metric_name,", StringComparison.Ordinal))
            return MeasurementKind.K6Csv;
        if (text.Contains("tps = ", StringComparison.Ordinal))
            return MeasurementKind.PgBench;
        if (text.Contains("Requests/sec:", StringComparison.Ordinal))
            return MeasurementKind.Wrk;
        if (text.Contains("requests per second", StringComparison.Ordinal) || head.StartsWith("\"test\",\"rps\"", StringComparison.Ordinal))
            return MeasurementKind.RedisBenchmark;
        return head.StartsWith("http ", StringComparison.Ordinal) || head.StartsWith("https ", StringComparison.Ordinal) || head.StartsWith("h2 ", StringComparison.Ordinal)
            || head.StartsWith("ws ", StringComparison.Ordinal) || head.StartsWith("wss ", StringComparison.Ordinal) || head.StartsWith("grpcs ", StringComparison.Ordinal) ? MeasurementKind.AlbLog : null;
    }
}
