using Blueprints.Validation;

namespace Blueprints.Databases;

/// <summary>What a database notes about its statements: the parameters behind query analysis. <see cref="ParameterPresets"/> lists them by engine.</summary>
public sealed record QueryDiagnostics
{
    /// <summary>
    /// Counts runs, time and rows of each statement: <c>pg_stat_statements</c> on PostgreSQL, the performance schema on MySQL. Default: yes. Takes effect with a restart;
    /// PostgreSQL also needs <c>CREATE EXTENSION pg_stat_statements</c> once in each database.
    /// </summary>
    public bool StatementStatistics { get; init; } = true;

    /// <summary>Statements that run longer are logged, in milliseconds; 0 (all of them) to 3,600,000. Default: 1,000.</summary>
    public int SlowQueryMilliseconds { get; init; } = 1_000;

    /// <summary>Logs the execution plans of slow statements too, by <c>auto_explain</c>; PostgreSQL only, without effect on MySQL. Default: no.</summary>
    public bool ExplainSlowQueries { get; init; }

    internal void Validate(ProblemCollector problems) => problems.Range("slowQueryMilliseconds", SlowQueryMilliseconds, 0, 3_600_000);
}
