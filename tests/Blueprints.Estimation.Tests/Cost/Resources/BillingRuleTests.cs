using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>Rules of AWS's bills that an audit of every kind found broken or missing.</summary>
public sealed class BillingRuleTests
{
    [Theory]
    [InlineData("aws:s3/bucketV2:BucketV2", "s3/standard/storage")]
    [InlineData("aws:alb/loadBalancer:LoadBalancer", "alb/hour")]
    [InlineData("aws:elasticloadbalancingv2/loadBalancer:LoadBalancer", "alb/hour")]
    [InlineData("aws:kms/replicaKey:ReplicaKey", "kms/key")]
    [InlineData("aws:elasticsearch/domain:Domain", "opensearch/m5.large.search")]
    public void A_type_under_a_second_name_is_billed_alike(string type, string sku)
    {
        var estimate = Price(Resource(type, "it", """{ "internal": true, "clusterConfig": { "instanceType": "m5.large.elasticsearch" } }"""));

        estimate.Incomplete.Should().BeFalse();
        estimate.Items.Select(item => item.Sku).Concat(estimate.UnknownUsage.Select(item => item.Sku)).Should().Contain(sku);
    }

    [Fact]
    public void A_usage_file_names_types_under_their_second_name_too() =>
        Price("version: 0.1\nresource_type_default_usage:\n  aws_s3_bucket: { standard: { storage_gb: 100 } }\n", Resource("aws:s3/bucketV2:BucketV2", "b")).Usd().Should().Be(2.30m);

    [Fact]
    public void A_balancer_with_subnets_not_known_yet_has_an_address_in_two_zones_at_least() =>
        Price(Resource("aws:lb/loadBalancer:LoadBalancer", "lb")).Usd("Public IPv4").Should().Be(2 * 730 * 0.005m);

    [Fact]
    public void A_balancer_may_do_without_public_IPv4() =>
        Price(Resource("aws:lb/loadBalancer:LoadBalancer", "lb", """{ "subnets": ["a", "b"], "ipAddressType": "dualstack-without-public-ipv4" }""")).Items.Should().NotContain(item => item.Item.StartsWith("Public IPv4"));

    [Fact]
    public void An_instance_with_an_Elastic_IP_pays_for_one_address()
    {
        var instance = Resource("aws:ec2/instance:Instance", "vm", """{ "instanceType": "m7g.large", "associatePublicIpAddress": true }""");

        Price(instance, Resource("aws:ec2/eip:Eip", "ip", "{}", ("instance", instance))).Usd("Public IPv4").Should().Be(730 * 0.005m);
    }

    [Fact]
    public void An_address_of_the_account_s_own_range_is_free() =>
        Price(Resource("aws:ec2/eip:Eip", "ip", """{ "publicIpv4Pool": "ipv4pool-ec2-0123" }""")).Items.Should().BeEmpty();

    [Fact]
    public void An_interface_endpoint_stands_in_one_zone_at_least() =>
        Price(Resource("aws:ec2/vpcEndpoint:VpcEndpoint", "e", """{ "vpcEndpointType": "Interface" }""")).Usd("Interface endpoint hours").Should().Be(7.30m);

    [Fact]
    public void Subnets_associated_one_by_one_are_zones_of_an_endpoint()
    {
        var endpoint = Resource("aws:ec2/vpcEndpoint:VpcEndpoint", "e", """{ "vpcEndpointType": "Interface" }""");
        var subnets = Enumerable.Range(0, 3).Select(at => Resource("aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation", $"s{at}", "{}", ("vpcEndpointId", endpoint)));

        Price([endpoint, .. subnets]).Usd("Interface endpoint hours").Should().Be(3 * 7.30m);
    }

    [Fact]
    public void Instances_on_a_dedicated_host_are_billed_with_the_host()
    {
        var estimate = Price(Resource("aws:ec2/dedicatedHost:DedicatedHost", "host", """{ "instanceFamily": "c5" }"""), Resource("aws:ec2/instance:Instance", "vm", """{ "instanceType": "c5.large", "tenancy": "host" }"""));

        estimate.Unpriced.Should().BeEmpty();
        estimate.Usd("Dedicated host hours").Should().Be(730 * 3.366m);
        estimate.Items.Should().NotContain(item => item.Item.StartsWith("Instance hours"));
    }

    [Fact]
    public void A_dedicated_tenancy_is_listed_and_not_priced_as_shared() =>
        Price(Resource("aws:ec2/instance:Instance", "vm", """{ "instanceType": "c5.large", "tenancy": "dedicated" }""")).Unpriced.Should().Contain(item => item.Item.StartsWith("Instance hours"));

    [Fact]
    public void Windows_nodes_cost_Windows_hours_and_a_larger_disk()
    {
        var nodes = Resource("aws:eks/nodeGroup:NodeGroup", "n", """{ "amiType": "WINDOWS_CORE_2022_x86_64", "instanceTypes": ["m5.large"], "scalingConfig": { "minSize": 1, "maxSize": 1, "desiredSize": 1 } }""");
        var estimate = Price(nodes);

        estimate.Items.Should().Contain(item => item.Sku == "ec2/m5.large/windows/on-demand");
        estimate.Usd("Root volumes").Should().Be(50 * 0.10m);
    }

    [Fact]
    public void Spot_nodes_of_several_types_are_spread_over_them() =>
        Price(Resource("aws:eks/nodeGroup:NodeGroup", "n", """{ "capacityType": "SPOT", "instanceTypes": ["m5.large", "m6i.large"], "scalingConfig": { "minSize": 2, "maxSize": 2, "desiredSize": 2 } }"""))
            .Items.Where(item => item.Item.StartsWith("Instance hours")).Select(item => item.Sku).Should().BeEquivalentTo("ec2/m5.large/linux/spot", "ec2/m6i.large/linux/spot");

    [Fact]
    public void A_Windows_task_pays_dearer_vCPUs_and_a_licence()
    {
        var task = Resource("aws:ecs/taskDefinition:TaskDefinition", "task", """{ "cpu": "1024", "memory": "2048", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" } }""");
        var service = Resource("aws:ecs/service:Service", "api", """{ "launchType": "FARGATE", "desiredCount": 1 }""", ("taskDefinition", task));

        Price(service, task).Usd().Should().Be(730 * (0.09148m + 0.046m + 2 * 0.01005m));
    }

    [Fact]
    public void A_task_with_a_public_address_pays_for_it()
    {
        var task = Resource("aws:ecs/taskDefinition:TaskDefinition", "task", """{ "cpu": "256", "memory": "512" }""");
        var service = Resource("aws:ecs/service:Service", "api", """{ "launchType": "FARGATE", "desiredCount": 3, "networkConfiguration": { "assignPublicIp": true } }""", ("taskDefinition", task));

        Price(service, task).Usd("Public IPv4").Should().Be(3 * 730 * 0.005m);
    }

    [Fact]
    public void Both_ends_of_a_gateway_peering_pay() =>
        Price(Resource("aws:ec2transitgateway/peeringAttachment:PeeringAttachment", "a"), Resource("aws:ec2transitgateway/peeringAttachmentAccepter:PeeringAttachmentAccepter", "b")).Usd().Should().Be(2 * 36.50m);

    [Fact]
    public void A_dead_letter_queue_is_billed_for_what_a_usage_file_says()
    {
        var queue = Resource("aws:sqs/queue:Queue", "dead");
        var policy = Resource("aws:sqs/redriveAllowPolicy:RedriveAllowPolicy", "dead", "{}", ("queueUrl", queue));

        Used("{ monthly_requests: 3000000 }", queue, policy).Usd().Should().Be(0.80m);
    }

    [Fact]
    public void A_replica_of_a_table_is_stored_and_read_in_its_region()
    {
        var table = Resource("aws:dynamodb/table:Table", "t", """{ "billingMode": "PROVISIONED", "readCapacity": 100, "writeCapacity": 50, "replicas": [{ "regionName": "eu-west-1" }] }""");
        var estimate = Used("{ storage_gb: 125 }", table);

        estimate.Items.Where(item => item.Item.Contains("eu-west-1")).Select(item => item.Sku).Distinct().Should().BeEquivalentTo("dynamodb/storage", "dynamodb/provisioned/rcu", "dynamodb/provisioned/replicated-wcu");
        estimate.Usd("Table storage of the replica").Should().Be(125 * 0.283m);
    }

    [Fact]
    public void A_cluster_of_plain_RDS_is_not_priced_as_Aurora() =>
        Price(Resource("aws:rds/cluster:Cluster", "db", """{ "engine": "postgres", "allocatedStorage": 100 }""")).Unpriced.Should().ContainSingle().Which.Item.Should().Be("Multi-AZ database cluster");

    [Fact]
    public void Extended_support_of_serverless_instances_is_listed_and_not_counted_as_one_vCPU()
    {
        var cluster = Resource("aws:rds/cluster:Cluster", "db", """{ "engine": "aurora-postgresql", "engineVersion": "12.9", "serverlessv2ScalingConfiguration": { "minCapacity": 2, "maxCapacity": 8 } }""");
        var instance = Resource("aws:rds/clusterInstance:ClusterInstance", "one", """{ "engine": "aurora-postgresql", "engineVersion": "12.9", "instanceClass": "db.serverless" }""", ("clusterIdentifier", cluster));

        Price(cluster, instance).Unpriced.Should().Contain(item => item.Item.StartsWith("Extended support"));
    }

    [Fact]
    public void Bot_control_is_subscribed_to_and_looks_at_every_request() =>
        // Ten million requests of bot control are free: $5 + $1 + $10 + 20 x $0.60 + 10 x $1.
        Used("{ monthly_requests: 20000000 }", Resource("aws:wafv2/webAcl:WebAcl", "acl", """{ "rules": [{ "statement": { "managedRuleGroupStatement": { "name": "AWSManagedRulesBotControlRuleSet" } } }] }""")).Usd().Should().Be(38m);

    [Fact]
    public void Zones_above_twenty_five_cost_less() =>
        Price([.. Enumerable.Range(0, 30).Select(at => Resource("aws:route53/zone:Zone", $"z{at}", """{ "vpcs": [{}] }"""))]).Usd().Should().Be(25 * 0.50m + 5 * 0.10m);

    [Fact]
    public void Provisioned_concurrency_gets_no_free_requests() =>
        Used("{ memory_mb: 1024, monthly_duration_hrs: 0, monthly_requests: 1000000, request_duration_ms: 0 }", Resource("aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig", "p")).Usd().Should().Be(0.20m);

    [Fact]
    public void A_Beanstalk_environment_is_its_instances_and_its_balancer()
    {
        var environment = Resource("aws:elasticbeanstalk/environment:Environment", "app", """
            { "settings": [
                { "namespace": "aws:autoscaling:launchconfiguration", "name": "InstanceType", "value": "m7g.large" },
                { "namespace": "aws:autoscaling:asg", "name": "MinSize", "value": "2" },
                { "namespace": "aws:autoscaling:asg", "name": "MaxSize", "value": "6" },
                { "namespace": "aws:elasticbeanstalk:environment", "name": "LoadBalancerType", "value": "application" }] }
            """);
        var estimate = Price(environment);

        estimate.Items.Single(item => item.Item.StartsWith("Instance hours")).Quantity.Should().Match<Estimation.Cost.Cases>(hours => hours.Low == 1_460 && hours.Expected == 1_460 && hours.High == 4_380);
        estimate.Usd("Load balancer hours").Should().Be(730 * 0.0225m);
        estimate.Usd("Public IPv4").Should().Be(2 * 730 * 0.005m);
    }

    [Fact]
    public void A_Beanstalk_environment_of_one_instance_has_no_balancer() =>
        Price(Resource("aws:elasticbeanstalk/environment:Environment", "app", """{ "settings": [{ "namespace": "aws:elasticbeanstalk:environment", "name": "EnvironmentType", "value": "SingleInstance" }] }"""))
            .Items.Select(item => item.Sku).Should().BeEquivalentTo("ec2/t3.micro/linux/on-demand", "ebs/gp2");

    [Fact]
    public void What_a_template_makes_is_said_to_be_missing() =>
        Price(Resource("aws:cloudformation/stack:Stack", "s")).Incomplete.Should().BeTrue();
}
