using System.Globalization;

namespace Blueprints.Databases;

/// <summary>The parameters that follow from what a database is asked to note. Names and kinds: RDS and Aurora User Guides, working with parameter groups.</summary>
public static class ParameterPresets
{
    const string StatementTextBytes = "4096";

    /// <summary>The parameters of query diagnostics; none without.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="diagnostics">What is asked for; null for nothing.</param>
    public static IEnumerable<DatabaseParameter> Of(DatabaseEngine engine, QueryDiagnostics? diagnostics) => (engine, diagnostics) switch
    {
        (_, null) => [],
        (DatabaseEngine.Postgres, _) => Postgres(diagnostics),
        _ => MySql(diagnostics),
    };

    static IEnumerable<DatabaseParameter> Postgres(QueryDiagnostics diagnostics)
    {
        var milliseconds = diagnostics.SlowQueryMilliseconds.ToString(CultureInfo.InvariantCulture);
        string[] libraries = [.. diagnostics.StatementStatistics ? ["pg_stat_statements"] : Array.Empty<string>(), .. diagnostics.ExplainSlowQueries ? ["auto_explain"] : Array.Empty<string>()];
        if (libraries.Length > 0)
            yield return new("shared_preload_libraries", string.Join(',', libraries), true);
        if (diagnostics.StatementStatistics)
        {
            yield return new("pg_stat_statements.track", "all", false);
            yield return new("track_activity_query_size", StatementTextBytes, true);
        }

        yield return new("log_min_duration_statement", milliseconds, false);
        if (diagnostics.ExplainSlowQueries)
            yield return new("auto_explain.log_min_duration", milliseconds, false);
    }

    static IEnumerable<DatabaseParameter> MySql(QueryDiagnostics diagnostics)
    {
        if (diagnostics.StatementStatistics)
            yield return new("performance_schema", "1", true);
        yield return new("slow_query_log", "1", false);
        yield return new("long_query_time", (diagnostics.SlowQueryMilliseconds / 1_000m).ToString("0.###", CultureInfo.InvariantCulture), false);
        // To a file, which is what CloudWatch gets; the default on RDS is a table.
        yield return new("log_output", "FILE", false);
    }
}
