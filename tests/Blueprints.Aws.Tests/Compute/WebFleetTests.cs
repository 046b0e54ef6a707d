using System.Text;
using Blueprints.Compute;
using Blueprints.Scaling;
using Blueprints.Testing;

namespace Blueprints.Aws.Tests.Compute;

public class WebFleetTests
{
    static readonly FleetTarget Target = new() { TargetGroupArn = "arn:target", ResourceLabel = "app/lb/1/targetgroup/web/2" };

    static Task<Recording> RecordAsync(FleetSpec spec, bool preview = false, params FleetTarget[] targets) => Given.RecordAsync(
        () => new WebFleet("web", new() { Spec = spec, Network = Given.Network, Targets = targets }), preview);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_group_keeps_to_the_range_and_leaves_the_count_to_auto_scaling(bool preview)
    {
        var recording = await RecordAsync(new() { MinInstances = 3, MaxInstances = 9 }, preview);
        var group = recording.Find(Types.Group, "web");

        (group.Number("minSize"), group.Number("maxSize")).Should().Be((3m, 9m));
        group.Property("desiredCapacity").Should().BeNull();
        recording.OptionsOf(group).IgnoreChanges.Should().Equal("desiredCapacity");
    }

    [Theory]
    [InlineData("t4g.small", "arm64")]
    [InlineData("m7i.large", "x86_64")]
    public async Task The_image_is_the_latest_for_the_processor(string type, string architecture)
    {
        var template = (await RecordAsync(new() { InstanceType = type })).Find(Types.LaunchTemplate, "web");

        template.Text("instanceType").Should().Be(type);
        template.Text("imageId").Should().Be($"resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-{architecture}");
    }

    [Fact]
    public async Task An_image_of_ones_own_is_used() =>
        (await RecordAsync(new() { ImageId = "ami-0123456789abcdef0" })).Find(Types.LaunchTemplate, "web").Text("imageId").Should().Be("ami-0123456789abcdef0");

    [Theory]
    [InlineData(null, 1)]
    [InlineData("nginx", 2)]
    public async Task Metadata_needs_a_session_and_is_as_near_as_can_be(string? image, int hops)
    {
        var options = (await RecordAsync(new() { ContainerImage = image })).Find(Types.LaunchTemplate, "web").Property("metadataOptions")!.Value;

        options.GetProperty("httpTokens").GetString().Should().Be("required");
        options.GetProperty("httpPutResponseHopLimit").GetInt32().Should().Be(hops);
    }

    [Fact]
    public async Task The_root_volume_is_encrypted_gp3_of_the_size_asked_for()
    {
        var volume = (await RecordAsync(new() { RootVolumeGiB = 50 })).Find(Types.LaunchTemplate, "web").Property("blockDeviceMappings")!.Value[0].GetProperty("ebs");

        volume.GetProperty("encrypted").GetString().Should().Be("true");
        volume.GetProperty("volumeType").GetString().Should().Be("gp3");
        volume.GetProperty("volumeSize").GetInt32().Should().Be(50);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Detailed_monitoring_is_as_asked(bool detailed) =>
        (await RecordAsync(new() { DetailedMonitoring = detailed })).Find(Types.LaunchTemplate, "web").Property("monitoring")!.Value.GetProperty("enabled").GetBoolean().Should().Be(detailed);

    [Fact]
    public async Task A_private_fleet_lets_nobody_in_by_itself()
    {
        var recording = await RecordAsync(new());

        recording.Graph.OfType(Types.IngressRule).Should().BeEmpty();
        recording.Find(Types.LaunchTemplate, "web").Property("networkInterfaces")!.Value[0].GetProperty("associatePublicIpAddress").GetString().Should().Be("false");
        recording.Find(Types.Group, "web").Property("vpcZoneIdentifiers")!.Value[0].GetString().Should().Be("subnet-private-1");
    }

    [Fact]
    public async Task A_public_fleet_is_open_on_its_port_and_nothing_else()
    {
        var recording = await RecordAsync(new() { PublicAddresses = true, Port = 443 });
        var rule = recording.Graph.OfType(Types.IngressRule).Should().ContainSingle().Subject;

        (rule.Text("cidrIpv4"), rule.Number("fromPort"), rule.Number("toPort"), rule.Text("ipProtocol")).Should().Be(("0.0.0.0/0", 443m, 443m, "tcp"));
        recording.Find(Types.LaunchTemplate, "web").Property("networkInterfaces")!.Value[0].GetProperty("associatePublicIpAddress").GetString().Should().Be("true");
        recording.Find(Types.Group, "web").Property("vpcZoneIdentifiers")!.Value[0].GetString().Should().Be("subnet-public-1");
    }

    [Fact]
    public async Task Behind_a_balancer_the_balancer_judges_health()
    {
        var recording = await RecordAsync(new(), preview: false, Target);
        var group = recording.Find(Types.Group, "web");

        group.Text("healthCheckType").Should().Be("ELB");
        group.Property("targetGroupArns")!.Value[0].GetString().Should().Be("arn:target");
        (await RecordAsync(new())).Find(Types.Group, "web").Text("healthCheckType").Should().Be("EC2");
    }

    [Theory]
    [InlineData(60, 300)]
    [InlineData(900, 900)]
    public async Task Health_checks_wait_for_the_warm_up(int warmUp, int grace)
    {
        var group = (await RecordAsync(new() { WarmUpSeconds = warmUp })).Find(Types.Group, "web");

        (group.Number("defaultInstanceWarmup"), group.Number("healthCheckGracePeriod")).Should().Be((warmUp, grace));
    }

    [Fact]
    public async Task Each_target_tracking_policy_is_a_policy_of_its_name()
    {
        var recording = await RecordAsync(
            new()
            {
                Scaling = [new TargetTracking(), new TargetTracking { Name = "requests", Metric = ScalingMetric.RequestsPerTargetPerMinute, Target = 1_500.5m, ScaleIn = false }],
            },
            preview: false,
            Target);
        var tracking = recording.Find(Types.ScalingPolicy, "web-requests").Property("targetTrackingConfiguration")!.Value;

        recording.Graph.OfType(Types.ScalingPolicy).Select(policy => policy.Name).Should().BeEquivalentTo(["web-target", "web-requests"]);
        tracking.GetProperty("targetValue").GetDecimal().Should().Be(1_500.5m);
        tracking.GetProperty("disableScaleIn").GetBoolean().Should().BeTrue();
        tracking.GetProperty("predefinedMetricSpecification").GetProperty("predefinedMetricType").GetString().Should().Be("ALBRequestCountPerTarget");
        tracking.GetProperty("predefinedMetricSpecification").GetProperty("resourceLabel").GetString().Should().Be("app/lb/1/targetgroup/web/2");
    }

    [Fact]
    public async Task Counting_requests_without_a_balancer_is_refused()
    {
        var act = () => RecordAsync(new() { Scaling = [new TargetTracking { Metric = ScalingMetric.RequestsPerTargetPerMinute, Target = 1_000 }] });

        (await act.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("targets of fleet \"web\" is empty").And.Contain("put the fleet behind a load balancer");
    }

    [Fact]
    public async Task The_role_has_session_manager_and_nothing_else()
    {
        var recording = await RecordAsync(new());

        recording.Graph.OfType(Types.RolePolicyAttachment).Should().ContainSingle().Which.Text("policyArn").Should().Be("arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore");
        recording.Graph.OfType(Types.RolePolicy).Should().BeEmpty();
    }

    [Fact]
    public async Task A_private_registry_may_be_pulled_from_for_this_repository_only()
    {
        var recording = await RecordAsync(new() { ContainerImage = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1" });

        recording.Find(Types.RolePolicy, "web-pull").Text("policy").Should().Contain("arn:aws:ecr:eu-west-1:123456789012:repository/shop/web").And.Contain("ecr:BatchGetImage");
    }

    [Fact]
    public async Task New_instances_serve_before_old_ones_go()
    {
        var preferences = (await RecordAsync(new())).Find(Types.Group, "web").Property("instanceRefresh")!.Value.GetProperty("preferences");

        preferences.GetProperty("minHealthyPercentage").GetInt32().Should().Be(100);
    }

    [Fact]
    public async Task Surroundings_reach_the_instance()
    {
        var recording = await Given.RecordAsync(() => new WebFleet("web", new() { Spec = new(), Network = Given.Network, Environment = new() { ["DB_ENDPOINT"] = "db.example.com" } }));
        var script = Encoding.UTF8.GetString(Convert.FromBase64String(recording.Find(Types.LaunchTemplate, "web").Text("userData")!));

        script.Should().Contain("'DB_ENDPOINT=db.example.com' > /etc/blueprints.env");
    }
}
