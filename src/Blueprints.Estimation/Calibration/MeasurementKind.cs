namespace Blueprints.Estimation.Calibration;

/// <summary>What wrote a file of measurements.</summary>
public enum MeasurementKind
{
    /// <summary>k6: the summary that <c>--summary-export</c> or <c>handleSummary</c> wrote, JSON.</summary>
    K6Summary,

    /// <summary>k6: every sample, <c>--out csv=…</c>.</summary>
    K6Csv,

    /// <summary>PostgreSQL: rows of <c>pg_stat_statements</c>, CSV with a header or a JSON array.</summary>
    PgStatStatements,

    /// <summary>PostgreSQL: rows of <c>pg_stat_user_tables</c>, CSV with a header or a JSON array.</summary>
    PgTables,

    /// <summary>PostgreSQL: rows of <c>pg_stat_user_indexes</c>, CSV with a header or a JSON array.</summary>
    PgIndexes,

    /// <summary>Access logs of an Application Load Balancer.</summary>
    AlbLog,

    /// <summary>CloudWatch: what <c>GetMetricData</c> or <c>GetMetricStatistics</c> answered, JSON.</summary>
    CloudWatch,

    /// <summary>redis-benchmark: its output, plain, <c>-q</c> or <c>--csv</c>.</summary>
    RedisBenchmark,

    /// <summary>pgbench: its output of one or several runs.</summary>
    PgBench,

    /// <summary>wrk: its output of one or several runs.</summary>
    Wrk,
}
