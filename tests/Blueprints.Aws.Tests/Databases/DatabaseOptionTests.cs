using Blueprints.Databases;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Databases;

public class DatabaseOptionTests
{
    const string Secret = "aws:secretsmanager/secretVersion:SecretVersion";

    static Task<Recording> RecordAsync(AuroraClusterSpec spec) => Given.RecordAsync(() => new AuroraCluster("db", new() { Spec = spec, Network = Given.Network }));

    static Task<Recording> RecordAsync(DatabaseInstanceSpec spec, bool preview = false) =>
        Given.RecordAsync(() => new DatabaseInstance("db", new() { Spec = spec, Network = Given.Network }), preview);

    [Fact]
    public async Task Serverless_instances_share_the_clusters_bounds()
    {
        var recording = await RecordAsync(new AuroraClusterSpec
        {
            Instances = [new() { Name = "writer", InstanceClass = AuroraInstance.ServerlessClass }],
            Serverless = new() { MinAcu = 0, MaxAcu = 12.5m, SecondsUntilAutoPause = 600 },
        });
        var scaling = recording.Find(Types.Cluster, "db").Property("serverlessv2ScalingConfiguration")!.Value;

        (scaling.GetProperty("minCapacity").GetDecimal(), scaling.GetProperty("maxCapacity").GetDecimal(), scaling.GetProperty("secondsUntilAutoPause").GetInt32()).Should().Be((0m, 12.5m, 600));
        recording.Find(Types.ClusterInstance, "db-writer").Text("instanceClass").Should().Be("db.serverless");
    }

    [Fact]
    public async Task Advanced_insights_keep_465_days_on_the_whole_cluster()
    {
        var recording = await RecordAsync(new AuroraClusterSpec { Insights = DatabaseInsights.Advanced });

        recording.Find(Types.Cluster, "db").Text("databaseInsightsMode").Should().Be("advanced");
        recording.Graph.OfType(Types.ClusterInstance).Append(recording.Find(Types.Cluster, "db")).Should()
            .OnlyContain(resource => resource.Number("performanceInsightsRetentionPeriod") == 465 && resource.Flag("performanceInsightsEnabled") == true);
    }

    [Fact]
    public async Task Custom_endpoints_name_their_instances()
    {
        var recording = await RecordAsync(new AuroraClusterSpec { CustomEndpoints = [new() { Name = "reports", Members = ["reader-1"] }, new() { Name = "all", Kind = AuroraEndpointKind.Any }] });
        var reports = recording.Find("aws:rds/clusterEndpoint:ClusterEndpoint", "db-reports");

        reports.Text("customEndpointType").Should().Be("READER");
        reports.Property("staticMembers")!.Value[0].GetString().Should().StartWith("db-reader-1");
        recording.Find("aws:rds/clusterEndpoint:ClusterEndpoint", "db-all").Text("customEndpointType").Should().Be("ANY");
    }

    [Fact]
    public async Task Static_parameters_wait_for_a_restart()
    {
        var parameters = (await RecordAsync(new AuroraClusterSpec { Diagnostics = new() })).Find(Types.ClusterParameters, "db").Property("parameters")!.Value.EnumerateArray().ToList();

        var libraries = parameters.Single(parameter => parameter.GetProperty("name").GetString() == "shared_preload_libraries");
        (libraries.GetProperty("value").GetString(), libraries.GetProperty("applyMethod").GetString()).Should().Be(("pg_stat_statements", "pending-reboot"));
        parameters[0].GetProperty("name").GetString().Should().Be("rds.force_ssl");
        parameters[0].TryGetProperty("applyMethod", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Enhanced_monitoring_has_a_role_of_its_own()
    {
        var recording = await RecordAsync(new AuroraClusterSpec { EnhancedMonitoringSeconds = 15 });

        recording.Find(Types.Role, "db-monitoring").Text("assumeRolePolicy").Should().Contain("monitoring.rds.amazonaws.com");
        recording.Graph.OfType(Types.ClusterInstance).Should().OnlyContain(instance => instance.Number("monitoringInterval") == 15 && instance.Text("monitoringRoleArn") != null);
    }

    [Fact]
    public async Task Backtrack_is_in_seconds() =>
        (await RecordAsync(new AuroraClusterSpec { Engine = DatabaseEngine.MySql, BacktrackHours = 24 })).Find(Types.Cluster, "db").Number("backtrackWindow").Should().Be(86_400);

    [Fact]
    public async Task Instances_have_tiers_and_zones_of_their_own()
    {
        var recording = await RecordAsync(new AuroraClusterSpec { Instances = [new() { Name = "writer" }, new() { Name = "next", PromotionTier = 1, AvailabilityZone = "us-east-1b" }] });
        var next = recording.Find(Types.ClusterInstance, "db-next");

        (next.Number("promotionTier"), next.Text("availabilityZone")).Should().Be((1m, "us-east-1b"));
    }

    [Fact]
    public async Task Readers_scale_by_connections_with_cooldowns_where_asked_for()
    {
        var recording = await RecordAsync(new AuroraClusterSpec { ReaderScaling = new() { TargetConnections = 400, ScaleInCooldownSeconds = 900 } });
        var tracking = recording.Graph.OfType(Types.ReaderPolicy).Single().Property("targetTrackingScalingPolicyConfiguration")!.Value;

        tracking.GetProperty("targetValue").GetInt32().Should().Be(400);
        tracking.GetProperty("predefinedMetricSpecification").GetProperty("predefinedMetricType").GetString().Should().Be("RDSReaderAverageDatabaseConnections");
        tracking.GetProperty("scaleInCooldown").GetInt32().Should().Be(900);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_instance_with_replicas_keeps_its_password_in_a_secret_that_stays(bool preview)
    {
        var recording = await RecordAsync(new DatabaseInstanceSpec { Replicas = [new() { Name = "replica", InstanceClass = "db.t4g.large", AvailabilityZone = "us-east-1b" }] }, preview);
        var (source, replica, secret) = (recording.Find(Types.Instance, "db"), recording.Find(Types.Instance, "db-replica"), recording.Find(Secret, "db-master"));

        source.Property("manageMasterUserPassword").Should().BeNull();
        source.Inputs.GetRawText().Should().NotContain("made-up-password");
        recording.OptionsOf(secret).IgnoreChanges.Should().Equal("secretString");
        (replica.Text("instanceClass"), replica.Text("availabilityZone"), replica.Flag("storageEncrypted"), replica.Flag("publiclyAccessible")).Should().Be(("db.t4g.large", "us-east-1b", true, false));
        replica.Property("engine").Should().BeNull();
    }

    [Fact]
    public async Task Removing_a_replica_touches_no_other()
    {
        var two = await RecordAsync(new DatabaseInstanceSpec { Replicas = [new() { Name = "a" }, new() { Name = "b" }] });
        var one = await RecordAsync(new DatabaseInstanceSpec { Replicas = [new() { Name = "b" }] });

        foreach (var instance in one.Graph.OfType(Types.Instance))
            two.Graph.Find(instance.Urn)!.Inputs.GetRawText().Should().Be(instance.Inputs.GetRawText());
    }
}
