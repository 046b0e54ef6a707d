using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using AutoScaling = Pulumi.Aws.AutoScaling;
using Ec2 = Pulumi.Aws.Ec2;
using LB = Pulumi.Aws.LB;
using Rds = Pulumi.Aws.Rds;

namespace PulumiOffline.Tests.Aws;

public class RegistrationTests
{
    private readonly AwsMocks mocks = new();

    [Fact]
    public async Task A_resource_is_registered_with_its_token_and_wire_names()
    {
        await Run(() => _ = new Ec2.Vpc("net", new Ec2.VpcArgs { CidrBlock = "10.0.0.0/16", EnableDnsHostnames = true, Tags = { ["Name"] = "net" } }));

        var vpc = mocks.Resources.Should().ContainSingle().Subject;
        vpc.Type.Should().Be("aws:ec2/vpc:Vpc");
        vpc.Inputs["cidrBlock"].Should().Be("10.0.0.0/16");
        vpc.Inputs["enableDnsHostnames"].Should().Be(true);
        vpc.Inputs["tags"].Should().BeAssignableTo<IDictionary<string, object>>().Which["Name"].Should().Be("net");
        vpc.Inputs.Should().NotContainKey("instanceTenancy");
    }

    [Fact]
    public async Task Nested_inputs_and_enums_reach_the_wire()
    {
        await Run(() =>
        {
            _ = new AutoScaling.Policy("cpu", new AutoScaling.PolicyArgs
            {
                AutoscalingGroupName = "web",
                PolicyType = "TargetTrackingScaling",
                TargetTrackingConfiguration = new AutoScaling.Inputs.PolicyTargetTrackingConfigurationArgs
                {
                    TargetValue = 62.5,
                    PredefinedMetricSpecification = new AutoScaling.Inputs.PolicyTargetTrackingConfigurationPredefinedMetricSpecificationArgs
                    {
                        PredefinedMetricType = "ASGAverageCPUUtilization",
                    },
                },
            });
            _ = new Rds.ClusterInstance("writer", new Rds.ClusterInstanceArgs
            {
                ClusterIdentifier = "orders",
                Engine = Rds.EngineType.AuroraPostgresql,
                InstanceClass = "db.r7g.large",
            });
        });

        var tracking = Inputs("cpu")["targetTrackingConfiguration"].Should().BeAssignableTo<IDictionary<string, object>>().Subject;
        tracking["targetValue"].Should().Be(62.5);
        Inputs("writer")["engine"].Should().Be("aurora-postgresql");
        Inputs("writer")["instanceClass"].Should().Be("db.r7g.large");
    }

    [Fact]
    public async Task A_missing_required_input_fails_the_registration()
    {
        var act = () => Run(() => _ = new Ec2.Subnet("a", new Ec2.SubnetArgs { CidrBlock = "10.0.0.0/24" }));

        (await act.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("VpcId");
    }

    [Fact]
    public async Task Get_reads_an_existing_resource_by_its_id()
    {
        mocks.State["cidrBlock"] = "10.1.0.0/16";
        string? cidr = null;
        await Run(async () => cidr = await OutputUtilities.GetValueAsync(Ec2.Vpc.Get("shared", "vpc-123").CidrBlock));

        mocks.Resources.Should().ContainSingle().Which.Id.Should().Be("vpc-123");
        cidr.Should().Be("10.1.0.0/16");
    }

    [Fact]
    public async Task Outputs_are_typed_also_when_nested()
    {
        mocks.State["healthCheck"] = new Dictionary<string, object> { ["path"] = "/ready", ["interval"] = 10.0 }.ToImmutableDictionary();
        LB.Outputs.TargetGroupHealthCheck? check = null;
        await Run(async () => check = await OutputUtilities.GetValueAsync(new LB.TargetGroup("web").HealthCheck));

        check!.Path.Should().Be("/ready");
        check.Interval.Should().Be(10);
        check.Matcher.Should().BeNull();
    }

    [Fact]
    public async Task A_provider_sends_what_is_not_text_as_JSON()
    {
        await Run(() => _ = new Pulumi.Aws.Provider("usEast1", new Pulumi.Aws.ProviderArgs { Region = "us-east-1", MaxRetries = 3 }));

        var inputs = Inputs("usEast1");
        mocks.Resources.Single().Type.Should().Be("pulumi:providers:aws");
        inputs["region"].Should().Be("us-east-1");
        inputs["maxRetries"].Should().Be("3");
        inputs["skipRegionValidation"].Should().Be("true");
    }

    private ImmutableDictionary<string, object> Inputs(string name) => mocks.Resources.Single(resource => resource.Name == name).Inputs;

    private Task Run(Action program) => Run(() =>
    {
        program();
        return Task.CompletedTask;
    });

    private async Task Run(Func<Task> program) => await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, program);
}
