using Blueprints.Databases;

namespace Blueprints.Tests.Databases;

public sealed class DatabaseDefaultsTests
{
    [Theory]
    [InlineData(DatabaseEngine.Postgres, "16.6", "aurora-postgresql16")]
    [InlineData(DatabaseEngine.Postgres, "15.4", "aurora-postgresql15")]
    [InlineData(DatabaseEngine.MySql, "8.0.mysql_aurora.3.08.0", "aurora-mysql8.0")]
    public void Aurora_version_belongs_to_its_family(DatabaseEngine engine, string version, string family) =>
        DatabaseDefaults.AuroraFamily(engine, version).Should().Be(family);

    [Theory]
    [InlineData(DatabaseEngine.Postgres, "16.6", "postgres16")]
    [InlineData(DatabaseEngine.MySql, "8.0.40", "mysql8.0")]
    [InlineData(DatabaseEngine.MySql, "8.4.3", "mysql8.4")]
    public void Rds_version_belongs_to_its_family(DatabaseEngine engine, string version, string family) =>
        DatabaseDefaults.RdsFamily(engine, version).Should().Be(family);

    [Theory]
    [InlineData(DatabaseEngine.Postgres, "aurora-postgresql", "postgres", 5432)]
    [InlineData(DatabaseEngine.MySql, "aurora-mysql", "mysql", 3306)]
    public void Default_versions_fit_the_engine(DatabaseEngine engine, string aurora, string rds, int port)
    {
        DatabaseDefaults.AuroraEngine(engine).Should().Be(aurora);
        DatabaseDefaults.RdsEngine(engine).Should().Be(rds);
        DatabaseDefaults.Port(engine).Should().Be(port);
        DatabaseDefaults.AuroraFamily(engine, DatabaseDefaults.AuroraVersion(engine)).Should().StartWith(aurora);
        DatabaseDefaults.RdsFamily(engine, DatabaseDefaults.RdsVersion(engine)).Should().StartWith(rds);
    }
}
