using Blueprints.Caching;
using Blueprints.Compute;
using Blueprints.Graph;
using Blueprints.Networking;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Caching;

/// <summary>Users, scaling, logs, notifications and the last snapshot of caches.</summary>
public class CacheOptionTests
{
    const string User = "aws:elasticache/user:User";
    const string UserGroup = "aws:elasticache/userGroup:UserGroup";
    const string Target = "aws:appautoscaling/target:Target";
    const string Policy = "aws:appautoscaling/policy:Policy";

    static Task<Recording> RecordAsync(CacheSpec spec) =>
        Given.RecordAsync(() => new CacheCluster("cache", new() { Spec = spec, Network = Given.Network, NotificationTopicArn = "arn:aws:sns:us-east-1:123456789012:ops" }));

    [Fact]
    public async Task Users_sign_in_with_IAM_and_have_no_password()
    {
        var recording = await RecordAsync(new() { Users = [new() { Name = "web" }, new() { Name = "reports", Access = "~report:* +@read" }] });

        var user = recording.Find(User, "cache-reports");
        (user.Text("userId"), user.Text("userName"), user.Text("engine")).Should().Be(("cache-reports", "cache-reports", "valkey"));
        user.Text("accessString").Should().Be("on ~report:* +@read");
        user.Property("authenticationMode")!.Value.GetRawText().Replace(" ", "").Should().Be("""{"type":"iam"}""");
        recording.Graph.OfType(User).Should().HaveCount(2).And.OnlyContain(each => each.Property("passwords") == null);
        recording.Find(UserGroup, "cache").Property("userIds")!.Value.GetArrayLength().Should().Be(2);
        recording.Find(Types.ReplicationGroup, "cache").Property("userGroupIds")!.Value[0].GetString().Should().Be("cache");
    }

    [Fact]
    public async Task A_group_of_Redis_has_its_default_user_switched_off()
    {
        var recording = await RecordAsync(new() { Engine = CacheEngine.Redis, Users = [new() { Name = "web" }] });

        var nobody = recording.Find(User, "cache-nobody");
        (nobody.Text("userName"), nobody.Text("accessString")).Should().Be(("default", "off ~* -@all"));
        recording.Find(UserGroup, "cache").Property("userIds")!.Value.GetArrayLength().Should().Be(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_caller_may_connect_as_the_users_that_admit_it_and_nothing_else(bool serverless)
    {
        CacheUser[] users = [new() { Name = "web", Callers = ["web"] }, new() { Name = "batch", Callers = ["batch"] }];
        BlockSpec cache = serverless ? new ServerlessCacheSpec { Users = [.. users] } : new CacheSpec { Users = [.. users] };
        var recording = await Given.RecordAsync(() => new BlueprintComponent("app", new()
        {
            Blueprint = new()
            {
                Name = "test",
                Blocks = [new("network", new NetworkSpec()), new("web", new FleetSpec()), new("batch", new FleetSpec()), new("other", new FleetSpec()), new("cache", cache)],
                Flows = [new() { From = "web", To = "cache" }, new() { From = "batch", To = "cache" }, new() { From = "other", To = "cache" }],
            },
        }));

        var policy = recording.Find(Types.RolePolicy, "app-cache-to-web").Text("policy")!;
        policy.Should().Contain("\"elasticache:Connect\"").And.Contain("app-cache-web").And.NotContain("app-cache-batch").And.NotContain("\"*\"");
        recording.Graph.OfType(Types.RolePolicy).Select(each => each.Name).Should().NotContain("app-cache-to-other");
    }

    [Fact]
    public async Task A_projector_writes_the_views_that_other_callers_read()
    {
        var recording = await Given.RecordAsync(() => new BlueprintComponent("app", new()
        {
            Blueprint = new()
            {
                Name = "test",
                Blocks = [new("network", new NetworkSpec()), new("web", new FleetSpec()), new("workers", new FleetSpec()), new("views", new CacheSpec { Uses = [CacheUse.ReadModel], Projection = new() { Projector = "workers" } })],
                Flows = [new() { From = "web", To = "views" }, new() { From = "workers", To = "views" }],
            },
        }));

        recording.Find(User, "app-views-projector").Text("accessString").Should().Be("on ~view:* &* +@all -@dangerous");
        recording.Find(User, "app-views-reader").Text("accessString").Should().Be("on %R~view:* &* +@all -@dangerous");
        recording.Find(Types.RolePolicy, "app-views-to-workers").Text("policy").Should().Contain("app-views-projector");
        recording.Find(Types.RolePolicy, "app-views-to-web").Text("policy").Should().Contain("app-views-reader").And.NotContain("app-views-projector");
    }

    [Fact]
    public async Task Shards_and_replicas_scale_in_their_range_by_their_own_metric()
    {
        var recording = await RecordAsync(new()
        {
            NodeType = "cache.m7g.large",
            Shards = 2,
            ShardScaling = new() { MinShards = 2, MaxShards = 8, Metric = CacheShardMetric.PrimaryCpu, TargetPercent = 70 },
            ReplicaScaling = new() { MaxReplicas = 3, ScaleIn = false },
        });

        var shards = recording.Find(Target, "cache-shards");
        (shards.Text("serviceNamespace"), shards.Text("scalableDimension"), shards.Number("minCapacity"), shards.Number("maxCapacity"))
            .Should().Be(("elasticache", "elasticache:replication-group:NodeGroups", 2, 8));
        shards.Text("resourceId").Should().StartWith("replication-group/");
        Tracking(recording, "cache-shards").Should().Be(("ElastiCachePrimaryEngineCPUUtilization", 70, false));
        recording.Find(Target, "cache-replicas").Text("scalableDimension").Should().Be("elasticache:replication-group:Replicas");
        Tracking(recording, "cache-replicas").Should().Be(("ElastiCacheReplicaEngineCPUUtilization", 60, true));
    }

    [Fact]
    public void With_data_tiering_shards_scale_by_memory_and_disks_together()
    {
        CacheDefaults.ShardMetric(new(), CacheShardMetric.Memory).Should().Be("ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage");
        CacheDefaults.ShardMetric(new() { DataTiering = true }, CacheShardMetric.Memory).Should().Be("ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage");
    }

    [Fact]
    public async Task Both_logs_go_to_groups_with_a_retention_unless_turned_off()
    {
        var recording = await RecordAsync(new() { LogRetentionDays = 14 });

        recording.Find("aws:cloudwatch/logGroup:LogGroup", "cache-slow-log").Number("retentionInDays").Should().Be(14);
        recording.Find(Types.ReplicationGroup, "cache").Property("logDeliveryConfigurations")!.Value.EnumerateArray()
            .Select(delivery => (delivery.GetProperty("logType").GetString(), delivery.GetProperty("destinationType").GetString()))
            .Should().Equal(("slow-log", "cloudwatch-logs"), ("engine-log", "cloudwatch-logs"));
        (await RecordAsync(new() { Logs = [] })).Find(Types.ReplicationGroup, "cache").Property("logDeliveryConfigurations").Should().BeNull();
    }

    [Fact]
    public async Task The_topic_and_the_last_snapshot_reach_the_group()
    {
        var group = (await RecordAsync(new() { FinalSnapshot = true })).Find(Types.ReplicationGroup, "cache");

        group.Text("notificationTopicArn").Should().Be("arn:aws:sns:us-east-1:123456789012:ops");
        group.Text("finalSnapshotIdentifier").Should().Be("cache-final");
    }

    static (string?, decimal?, bool?) Tracking(Recording recording, string name)
    {
        var policy = recording.Find(Policy, name).Property("targetTrackingScalingPolicyConfiguration")!.Value;
        return (policy.GetProperty("predefinedMetricSpecification").GetProperty("predefinedMetricType").GetString(), policy.GetProperty("targetValue").GetDecimal(), policy.GetProperty("disableScaleIn").GetBoolean());
    }
}
