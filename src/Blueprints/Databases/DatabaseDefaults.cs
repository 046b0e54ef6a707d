namespace Blueprints.Databases;

/// <summary>The facts that follow from an engine: versions, ports, parameter families. Versions are pinned in this one place.</summary>
public static class DatabaseDefaults
{
    /// <summary>The engine version of an Aurora cluster that names none: a long-term line of AWS's.</summary>
    /// <param name="engine">The engine.</param>
    public static string AuroraVersion(DatabaseEngine engine) => engine == DatabaseEngine.Postgres ? "16.6" : "8.0.mysql_aurora.3.08.0";

    /// <summary>The engine version of an RDS instance that names none.</summary>
    /// <param name="engine">The engine.</param>
    public static string RdsVersion(DatabaseEngine engine) => engine == DatabaseEngine.Postgres ? "16.6" : "8.0.40";

    /// <summary>The TCP port: 5432 or 3306.</summary>
    /// <param name="engine">The engine.</param>
    public static int Port(DatabaseEngine engine) => engine == DatabaseEngine.Postgres ? 5432 : 3306;

    /// <summary>The name of the Aurora engine, as the AWS API and the price list have it.</summary>
    /// <param name="engine">The engine.</param>
    public static string AuroraEngine(DatabaseEngine engine) => engine == DatabaseEngine.Postgres ? "aurora-postgresql" : "aurora-mysql";

    /// <summary>The name of the RDS engine, as the AWS API and the price list have it.</summary>
    /// <param name="engine">The engine.</param>
    public static string RdsEngine(DatabaseEngine engine) => engine == DatabaseEngine.Postgres ? "postgres" : "mysql";

    /// <summary>The parameter group family of an Aurora version: <c>aurora-postgresql16</c>, <c>aurora-mysql8.0</c>.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="version">The engine version.</param>
    public static string AuroraFamily(DatabaseEngine engine, string version) =>
        engine == DatabaseEngine.Postgres ? $"aurora-postgresql{Major(version)}" : $"aurora-mysql{Minor(version)}";

    /// <summary>The parameter group family of an RDS version: <c>postgres16</c>, <c>mysql8.0</c>.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="version">The engine version.</param>
    public static string RdsFamily(DatabaseEngine engine, string version) =>
        engine == DatabaseEngine.Postgres ? $"postgres{Major(version)}" : $"mysql{Minor(version)}";

    static string Major(string version) => version.Split('.')[0];

    static string Minor(string version) => string.Join('.', version.Split('.').Take(2));
}
