using Blueprints.Databases;

namespace Blueprints.Tests.Databases;

public class ParameterPresetsTests
{
    [Fact]
    public void Without_diagnostics_the_engine_keeps_its_settings() => ParameterPresets.Of(DatabaseEngine.Postgres, null).Should().BeEmpty();

    [Fact]
    public void Postgres_loads_its_libraries_with_a_restart() => ParameterPresets.Of(DatabaseEngine.Postgres, new() { ExplainSlowQueries = true, SlowQueryMilliseconds = 250 })
        .Should().Equal(
            new DatabaseParameter("shared_preload_libraries", "pg_stat_statements,auto_explain", true),
            new("pg_stat_statements.track", "all", false),
            new("track_activity_query_size", "4096", true),
            new("log_min_duration_statement", "250", false),
            new("auto_explain.log_min_duration", "250", false));

    [Fact]
    public void A_slow_log_alone_needs_no_restart() =>
        ParameterPresets.Of(DatabaseEngine.Postgres, new() { StatementStatistics = false }).Should().Equal(new DatabaseParameter("log_min_duration_statement", "1000", false));

    [Fact]
    public void Mysql_counts_its_time_in_seconds_and_logs_to_a_file() => ParameterPresets.Of(DatabaseEngine.MySql, new() { SlowQueryMilliseconds = 250 })
        .Should().Equal(
            new DatabaseParameter("performance_schema", "1", true),
            new("slow_query_log", "1", false),
            new("long_query_time", "0.25", false),
            new("log_output", "FILE", false));
}
