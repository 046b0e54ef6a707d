using Blueprints.Databases;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Databases;

public class AuroraClusterTests
{
    static Task<Recording> RecordAsync(AuroraClusterSpec spec, bool preview = false) =>
        Given.RecordAsync(() => new AuroraCluster("db", new() { Spec = spec, Network = Given.Network }), preview);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_cluster_is_safe(bool preview)
    {
        var cluster = (await RecordAsync(new(), preview)).Find(Types.Cluster, "db");

        cluster.Flag("storageEncrypted").Should().BeTrue();
        cluster.Flag("manageMasterUserPassword").Should().BeTrue();
        cluster.Property("masterPassword").Should().BeNull();
        cluster.Flag("deletionProtection").Should().BeTrue();
        cluster.Flag("skipFinalSnapshot").Should().BeFalse();
        cluster.Text("finalSnapshotIdentifier").Should().Be("db-final");
        cluster.Flag("iamDatabaseAuthenticationEnabled").Should().BeTrue();
        cluster.Flag("copyTagsToSnapshot").Should().BeTrue();
        cluster.Number("backupRetentionPeriod").Should().Be(7);
    }

    [Theory]
    [InlineData(DatabaseEngine.Postgres, "aurora-postgresql", 5432, "rds.force_ssl", "1")]
    [InlineData(DatabaseEngine.MySql, "aurora-mysql", 3306, "require_secure_transport", "ON")]
    public async Task The_engine_decides_port_and_tls(DatabaseEngine engine, string name, int port, string parameter, string value)
    {
        var recording = await RecordAsync(new() { Engine = engine });
        var parameters = recording.Find(Types.ClusterParameters, "db").Property("parameters")!.Value;

        recording.Find(Types.Cluster, "db").Text("engine").Should().Be(name);
        recording.Find(Types.Cluster, "db").Number("port").Should().Be(port);
        recording.Find(Types.ClusterInstance, "db-writer").Text("engine").Should().Be(name);
        (parameters[0].GetProperty("name").GetString(), parameters[0].GetProperty("value").GetString()).Should().Be((parameter, value));
    }

    [Fact]
    public async Task Instances_are_named_and_the_writer_comes_first()
    {
        var recording = await RecordAsync(new() { Instances = [new() { Name = "blue", InstanceClass = "db.r7g.xlarge" }, new() { Name = "green" }, new() { Name = "red" }] });
        var blue = recording.Find(Types.ClusterInstance, "db-blue");
        var red = recording.Find(Types.ClusterInstance, "db-red");

        (blue.Number("promotionTier"), blue.Text("instanceClass")).Should().Be((0m, "db.r7g.xlarge"));
        red.Number("promotionTier").Should().BeGreaterThanOrEqualTo(2);
        recording.OptionsOf(red).DependsOn.Should().Equal(blue.Urn);
        recording.Graph.OfType(Types.ClusterInstance).Should().OnlyContain(instance => instance.Flag("publiclyAccessible") == false);
    }

    [Fact]
    public async Task Removing_the_middle_instance_touches_no_other()
    {
        var three = await RecordAsync(new() { Instances = [new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }] });
        var two = await RecordAsync(new() { Instances = [new() { Name = "a" }, new() { Name = "c" }] });

        foreach (var instance in two.Graph.OfType(Types.ClusterInstance))
            three.Graph.Find(instance.Urn)!.Inputs.GetRawText().Should().Be(instance.Inputs.GetRawText());
    }

    [Theory]
    [InlineData(true, "aurora-iopt1")]
    [InlineData(false, null)]
    public async Task Storage_follows_the_billing_of_io(bool optimized, string? type) =>
        (await RecordAsync(new() { IoOptimized = optimized })).Find(Types.Cluster, "db").Text("storageType").Should().Be(type);

    [Fact]
    public async Task Reader_scaling_waits_for_the_readers()
    {
        var recording = await RecordAsync(new() { ReaderScaling = new() { MinReaders = 1, MaxReaders = 5, TargetCpuPercent = 55 } });
        var target = recording.Graph.OfType(Types.ReaderTarget).Single();
        var tracking = recording.Graph.OfType(Types.ReaderPolicy).Single().Property("targetTrackingScalingPolicyConfiguration")!.Value;

        (target.Number("minCapacity"), target.Number("maxCapacity")).Should().Be((1m, 5m));
        target.Text("scalableDimension").Should().Be("rds:cluster:ReadReplicaCount");
        target.Text("resourceId").Should().StartWith("cluster:db-");
        recording.OptionsOf(target).DependsOn.Should().Equal(recording.Find(Types.ClusterInstance, "db-reader-1").Urn);
        tracking.GetProperty("targetValue").GetInt32().Should().Be(55);
        tracking.GetProperty("predefinedMetricSpecification").GetProperty("predefinedMetricType").GetString().Should().Be("RDSReaderAverageCPUUtilization");
    }

    [Fact]
    public async Task Without_reader_scaling_there_is_none() => (await RecordAsync(new())).Graph.OfType(Types.ReaderTarget).Should().BeEmpty();

    [Theory]
    [InlineData(DatabaseEngine.Postgres, "db.t4g.medium", true)]
    [InlineData(DatabaseEngine.MySql, "db.t4g.medium", false)]
    [InlineData(DatabaseEngine.MySql, "db.r7g.large", true)]
    public async Task Insights_are_on_where_aws_has_them(DatabaseEngine engine, string instanceClass, bool on)
    {
        var instance = (await RecordAsync(new() { Engine = engine, Instances = [new() { Name = "writer", InstanceClass = instanceClass }] })).Find(Types.ClusterInstance, "db-writer");

        instance.Flag("performanceInsightsEnabled").Should().Be(on);
        instance.Number("performanceInsightsRetentionPeriod").Should().Be(on ? 7 : null);
    }

    [Fact]
    public async Task Giving_up_protection_gives_up_the_last_snapshot()
    {
        var cluster = (await RecordAsync(new() { DeletionProtection = false })).Find(Types.Cluster, "db");

        cluster.Flag("deletionProtection").Should().BeFalse();
        cluster.Flag("skipFinalSnapshot").Should().BeTrue();
        cluster.Property("finalSnapshotIdentifier").Should().BeNull();
    }

    [Fact]
    public async Task The_database_lives_in_isolated_subnets_and_lets_nobody_in_by_itself()
    {
        var recording = await RecordAsync(new());

        recording.Graph.OfType("aws:rds/subnetGroup:SubnetGroup").Single().Property("subnetIds")!.Value[0].GetString().Should().Be("subnet-isolated-1");
        recording.Graph.OfType(Types.IngressRule).Should().BeEmpty();
        recording.Graph.OfType(Types.EgressRule).Should().BeEmpty();
    }
}
