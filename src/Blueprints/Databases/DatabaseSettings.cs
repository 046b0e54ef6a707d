namespace Blueprints.Databases;

/// <summary>What follows from a database's engine on AWS, beyond the domain's <see cref="DatabaseDefaults"/>.</summary>
static class DatabaseSettings
{
    /// <summary>The parameter that refuses connections without TLS.</summary>
    public static (string Name, string Value) RequireTls(DatabaseEngine engine) =>
        engine == DatabaseEngine.Postgres ? ("rds.force_ssl", "1") : ("require_secure_transport", "ON");

    /// <summary>The mode of Database Insights, as the AWS API has it.</summary>
    public static string InsightsMode(DatabaseInsights insights) => insights == DatabaseInsights.Advanced ? "advanced" : "standard";

    /// <summary>The days that Database Insights keeps: 7, which are free, or the 465 that advanced mode asks for.</summary>
    public static int InsightsDays(DatabaseInsights insights) => insights == DatabaseInsights.Advanced ? 465 : 7;

    /// <summary>How a parameter is applied: static ones with the next restart; null, the provider's default, for those that apply at once.</summary>
    public static string? ApplyMethod(DatabaseParameter parameter) => parameter.NeedsRestart ? "pending-reboot" : null;

    /// <summary>The parameters of a database: TLS required, and what its diagnostics ask for.</summary>
    public static IEnumerable<DatabaseParameter> Parameters(DatabaseEngine engine, QueryDiagnostics? diagnostics)
    {
        var (name, value) = RequireTls(engine);
        return ParameterPresets.Of(engine, diagnostics).Prepend(new(name, value, false));
    }

    /// <summary>The logs of a cluster that go to CloudWatch.</summary>
    public static string[] AuroraLogs(DatabaseEngine engine) => engine == DatabaseEngine.Postgres ? ["postgresql"] : ["error", "slowquery"];

    /// <summary>The logs of an instance that go to CloudWatch.</summary>
    public static string[] RdsLogs(DatabaseEngine engine) => engine == DatabaseEngine.Postgres ? ["postgresql", "upgrade"] : ["error", "slowquery"];

    /// <summary>Whether an Aurora instance can have Performance Insights: on MySQL, burstable classes cannot.</summary>
    public static bool AuroraHasInsights(DatabaseEngine engine, string instanceClass) =>
        engine == DatabaseEngine.Postgres || !IsBurstable(instanceClass);

    /// <summary>Whether an RDS instance can have Performance Insights: on MySQL, micro and small burstable classes cannot.</summary>
    public static bool RdsHasInsights(DatabaseEngine engine, string instanceClass) =>
        engine == DatabaseEngine.Postgres
        || !IsBurstable(instanceClass)
        || !(instanceClass.EndsWith(".micro", StringComparison.Ordinal) || instanceClass.EndsWith(".small", StringComparison.Ordinal));

    /// <summary>The order in which instances take over from a failed writer: the preferred writer first, readers (2) before those that auto scaling adds (15).</summary>
    /// <param name="position">The instance's position in its cluster; the first is the preferred writer.</param>
    public static int PromotionTier(int position) => position == 0 ? 0 : 2;

    static bool IsBurstable(string instanceClass) => instanceClass.StartsWith("db.t", StringComparison.Ordinal);
}
