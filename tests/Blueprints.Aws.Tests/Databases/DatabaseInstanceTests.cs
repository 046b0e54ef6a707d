using Blueprints.Databases;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Databases;

public class DatabaseInstanceTests
{
    static Task<Recording> RecordAsync(DatabaseInstanceSpec spec, bool preview = false) =>
        Given.RecordAsync(() => new DatabaseInstance("db", new() { Spec = spec, Network = Given.Network }), preview);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_instance_is_safe(bool preview)
    {
        var instance = (await RecordAsync(new(), preview)).Find(Types.Instance, "db");

        instance.Flag("storageEncrypted").Should().BeTrue();
        instance.Flag("manageMasterUserPassword").Should().BeTrue();
        instance.Flag("publiclyAccessible").Should().BeFalse();
        instance.Flag("deletionProtection").Should().BeTrue();
        instance.Text("finalSnapshotIdentifier").Should().Be("db-final");
        instance.Text("storageType").Should().Be("gp3");
    }

    [Fact]
    public async Task Sizes_are_the_specs()
    {
        var instance = (await RecordAsync(new() { InstanceClass = "db.m7g.large", StorageGiB = 100, MaxStorageGiB = 500, MultiAz = true, BackupRetentionDays = 14 })).Find(Types.Instance, "db");

        instance.Text("instanceClass").Should().Be("db.m7g.large");
        instance.Number("allocatedStorage").Should().Be(100);
        instance.Number("maxAllocatedStorage").Should().Be(500);
        instance.Flag("multiAz").Should().BeTrue();
        instance.Number("backupRetentionPeriod").Should().Be(14);
    }

    [Fact]
    public async Task Storage_that_may_not_grow_has_no_maximum() => (await RecordAsync(new())).Find(Types.Instance, "db").Property("maxAllocatedStorage").Should().BeNull();

    [Theory]
    [InlineData(DatabaseEngine.Postgres, "postgres", "rds.force_ssl")]
    [InlineData(DatabaseEngine.MySql, "mysql", "require_secure_transport")]
    public async Task The_engine_decides_how_tls_is_required(DatabaseEngine engine, string name, string parameter)
    {
        var recording = await RecordAsync(new() { Engine = engine });

        recording.Find(Types.Instance, "db").Text("engine").Should().Be(name);
        recording.Find(Types.Parameters, "db").Property("parameters")!.Value[0].GetProperty("name").GetString().Should().Be(parameter);
    }

    [Fact]
    public async Task A_small_mysql_has_no_insights() => (await RecordAsync(new() { Engine = DatabaseEngine.MySql, InstanceClass = "db.t4g.small" }))
        .Find(Types.Instance, "db").Flag("performanceInsightsEnabled").Should().BeFalse();
}
