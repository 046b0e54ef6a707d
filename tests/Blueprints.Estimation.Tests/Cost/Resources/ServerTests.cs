using Blueprints.Estimation.Cost;
using Blueprints.Graph;
using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>
/// Servers outside of blueprints. EC2 pricing page, us-east-1: m5.large 0.096, m7g.large 0.0816, c5.large 0.085 an hour; EBS gp2 0.10, gp3 0.08; a public address 0.005 an hour;
/// detailed monitoring 7 metrics of 0.30 each, 10 of the account free.
/// </summary>
public sealed class ServerTests
{
    const string Group = "aws:autoscaling/group:Group";
    const string Template = "aws:ec2/launchTemplate:LaunchTemplate";

    static GraphResource Lt(string inputs) => Resource(Template, "lt", inputs);

    static CostItem Hours(CostEstimate estimate) => estimate.Items.Should().ContainSingle(item => item.Item.StartsWith("Instance hours")).Subject;

    [Fact]
    public void An_instance_has_hours_a_root_volume_data_volumes_and_an_address()
    {
        var estimate = Price(Resource("aws:ec2/instance:Instance", "it", """
            { "instanceType": "m5.large", "associatePublicIpAddress": true, "monitoring": true, "rootBlockDevice": { "volumeSize": 50, "volumeType": "gp3" },
              "ebsBlockDevices": [{ "deviceName": "/dev/sdb", "volumeSize": 100, "volumeType": "io1", "iops": 800 }] }
            """));

        estimate.Usd("Instance hours").Should().Be(730 * 0.096m);
        estimate.Usd("Root volumes").Should().Be(50 * 0.08m);
        estimate.Usd("Data volumes").Should().Be(100 * 0.125m + 800 * 0.065m);
        estimate.Usd("Public IPv4").Should().Be(730 * 0.005m);
        estimate.Items.Should().Contain(item => item.Sku == "cloudwatch/custom-metrics");
    }

    [Fact]
    public void An_instance_without_a_word_on_its_disk_has_the_images() =>
        Price(Resource("aws:ec2/instance:Instance", "it", """{ "instanceType": "m5.large" }""")).Usd("Root volumes").Should().Be(8 * 0.10m);

    [Fact]
    public void Part_time_hours_are_counted() =>
        Used("{ monthly_hours: 200 }", Resource("aws:ec2/instance:Instance", "it", """{ "instanceType": "m5.large" }""")).Usd("Instance hours").Should().Be(200 * 0.096m);

    [Fact]
    public void A_reserved_instance_without_upfront_payment_has_its_rate()
    {
        var estimate = Used("{ reserved_instance_term: 1_year, reserved_instance_payment_option: no_upfront }", Resource("aws:ec2/instance:Instance", "it", """{ "instanceType": "x2iedn.32xlarge" }"""));

        Hours(estimate).Sku.Should().Be("ec2/x2iedn.32xlarge/linux/ri-1yr-no-upfront");
        Hours(estimate).Monthly.Expected.Usd.Should().Be(730 * 16.41374m);
    }

    [Fact]
    public void An_upfront_payment_without_a_rate_is_listed_and_not_zero() =>
        Used("{ reserved_instance_term: 3_year, reserved_instance_payment_option: all_upfront }", Resource("aws:ec2/instance:Instance", "it", """{ "instanceType": "m5.large" }"""))
            .Unpriced.Should().ContainSingle(item => item.Sku == "ec2/m5.large/linux/ri-3yr-all-upfront");

    [Fact]
    public void Spot_is_labelled_a_planning_figure() =>
        Hours(Price(Resource("aws:ec2/spotInstanceRequest:SpotInstanceRequest", "it", """{ "instanceType": "m5.large" }"""))).Assumption.Should().Contain("a planning figure");

    [Fact]
    public void Dedicated_hardware_is_listed_and_not_taken_for_shared() =>
        Price(Resource("aws:ec2/instance:Instance", "it", """{ "instanceType": "m5.large", "tenancy": "dedicated" }""")).Unpriced.Should().ContainSingle().Which.Reason.Should().Contain("dedicated tenancy");

    [Fact]
    public void A_type_that_is_not_known_before_deployment_is_listed() =>
        Price(Resource("aws:ec2/instance:Instance", "it", $$"""{ "instanceType": "{{GraphResource.Unknown}}" }""")).Incomplete.Should().BeTrue();

    [Fact]
    public void Bursting_of_unlimited_instances_is_billed_and_of_T2_is_not()
    {
        Used("{ monthly_cpu_credit_hrs: 100, vcpu_count: 2 }", Resource("aws:ec2/instance:Instance", "it", """{ "instanceType": "t3.large" }""")).Usd("CPU credits").Should().Be(200 * 0.05m);
        Price(Resource("aws:ec2/instance:Instance", "it", """{ "instanceType": "t2.large" }""")).UnknownUsage.Should().BeEmpty();
    }

    [Fact]
    public void A_group_ranges_from_its_fewest_to_its_most_and_expects_those_desired()
    {
        var template = Lt("""{ "instanceType": "m7g.large" }""");
        var quantity = Hours(Price(Resource(Group, "it", """{ "minSize": 2, "maxSize": 10, "desiredCapacity": 4 }""", ("launchTemplate", template)), template)).Quantity;

        quantity.Should().Be(new Cases(2 * 730, 4 * 730, 10 * 730));
    }

    [Fact]
    public void A_group_that_may_be_empty_is_not_one_instance()
    {
        var template = Lt("""{ "instanceType": "m7g.large" }""");

        Hours(Price(Resource(Group, "it", """{ "minSize": 0, "maxSize": 4 }""", ("launchTemplate", template)), template)).Quantity.Should().Be(new Cases(0, 0, 4 * 730));
    }

    [Fact]
    public void A_usage_file_says_how_many_run()
    {
        var template = Lt("""{ "instanceType": "m7g.large" }""");

        Hours(Used("{ instances: 6.5 }", Resource(Group, "it", """{ "minSize": 2, "maxSize": 10 }""", ("launchTemplate", template)), template)).Quantity.Expected.Should().Be(6.5m * 730);
    }

    [Fact]
    public void A_group_that_is_off_at_night_is_paid_by_day()
    {
        // Monday to Friday from 8 to 18: 50 of 168 hours.
        var template = Lt("""{ "instanceType": "m7g.large" }""");
        var group = Resource(Group, "it", """{ "minSize": 0, "maxSize": 4, "desiredCapacity": 0 }""", ("launchTemplate", template));
        var on = Resource("aws:autoscaling/schedule:Schedule", "on", """{ "recurrence": "0 8 * * 1-5", "minSize": 4, "maxSize": 4, "desiredCapacity": 4 }""", ("autoscalingGroupName", group));
        var off = Resource("aws:autoscaling/schedule:Schedule", "off", """{ "recurrence": "0 18 * * 1-5", "minSize": 0, "maxSize": 4, "desiredCapacity": 0 }""", ("autoscalingGroupName", group));

        Hours(Price(group, template, on, off)).Quantity.Expected.Should().BeApproximately(4 * 730 * 50m / 168, 0.001m);
    }

    [Fact]
    public void A_mixed_group_is_priced_with_all_its_types()
    {
        var template = Lt("""{ "instanceType": "m5.large" }""");
        var group = Resource(Group, "it", """
            { "minSize": 4, "maxSize": 4, "mixedInstancesPolicy": {
                "instancesDistribution": { "onDemandBaseCapacity": 2, "onDemandPercentageAboveBaseCapacity": 0 },
                "launchTemplate": { "overrides": [{ "instanceType": "m5.large" }, { "instanceType": "c5.large" }] } } }
            """, ("mixedInstancesPolicy", template));

        Price(group, template).Items.Where(item => item.Item.StartsWith("Instance hours")).Select(item => (item.Sku, item.Quantity.Expected)).Should().Equal(
            ("ec2/m5.large/linux/on-demand", 2 * 730m), ("ec2/m5.large/linux/spot", 730m), ("ec2/c5.large/linux/spot", 730m));
    }

    [Fact]
    public void Two_groups_at_the_root_each_have_their_own_template()
    {
        var one = Resource(Template, "one", """{ "instanceType": "m5.large" }""");
        var two = Resource(Template, "two", """{ "instanceType": "c5.large" }""");
        var estimate = Price(one, two, Resource(Group, "a", """{ "minSize": 1, "maxSize": 1 }""", ("launchTemplate", one)), Resource(Group, "b", """{ "minSize": 1, "maxSize": 1 }""", ("launchTemplate", two)));

        estimate.Items.Where(item => item.Item.StartsWith("Instance hours")).Select(item => (item.Resource, item.Sku)).Should().BeEquivalentTo([("a", "ec2/m5.large/linux/on-demand"), ("b", "ec2/c5.large/linux/on-demand")]);
    }

    [Fact]
    public void A_launch_configuration_monitors_in_detail_unless_it_says_otherwise()
    {
        var configuration = Resource("aws:ec2/launchConfiguration:LaunchConfiguration", "lc", """{ "instanceType": "m5.large" }""");
        var estimate = Price(configuration, Resource(Group, "it", """{ "minSize": 3, "maxSize": 3 }""", ("launchConfiguration", configuration)));

        estimate.Usd("Detailed monitoring").Should().Be((3 * 7 - 10) * 0.30m);
    }

    [Fact]
    public void A_node_group_has_its_instances_and_their_disks()
    {
        var estimate = Price(Resource("aws:eks/nodeGroup:NodeGroup", "it", """{ "instanceTypes": ["m5.large"], "scalingConfig": { "minSize": 1, "desiredSize": 2, "maxSize": 5 } }"""));

        Hours(estimate).Quantity.Should().Be(new Cases(730, 2 * 730, 5 * 730));
        estimate.Usd("Root volumes").Should().Be(2 * 20 * 0.10m);
    }

    [Fact]
    public void A_Fargate_service_ranges_over_its_scaling_target_and_expects_those_desired()
    {
        // Fargate pricing page: 0.04048 a vCPU-hour and 0.004445 a GB-hour on x86.
        var task = Resource("aws:ecs/taskDefinition:TaskDefinition", "task", """{ "cpu": "1024", "memory": "2048" }""");
        var service = Resource("aws:ecs/service:Service", "it", """{ "launchType": "FARGATE", "desiredCount": 3 }""", ("taskDefinition", task));
        var target = Resource("aws:appautoscaling/target:Target", "target", """{ "minCapacity": 2, "maxCapacity": 8 }""", ("resourceId", service));
        var estimate = Price(service, task, target);

        estimate.Usd().Should().Be(3 * 730 * (0.04048m + 2 * 0.004445m));
        estimate.Monthly.High.Usd.Should().Be(8 * 730 * (0.04048m + 2 * 0.004445m));
    }

    [Fact]
    public void Tasks_on_instances_cost_nothing_themselves() =>
        Price(Resource("aws:ecs/service:Service", "it", """{ "launchType": "EC2", "desiredCount": 3 }""")).Should().Match<CostEstimate>(estimate => estimate.Items.IsEmpty && !estimate.Incomplete);

    [Fact]
    public void An_endpoint_of_a_Gateway_Load_Balancer_has_its_own_prices() =>
        Used("{ monthly_data_processed_gb: 1000 }", Resource("aws:ec2/vpcEndpoint:VpcEndpoint", "it", """{ "vpcEndpointType": "GatewayLoadBalancer", "subnetIds": ["a", "b"] }""")).Usd().Should().Be(2 * 730 * 0.01m + 1_000 * 0.0035m);
}
