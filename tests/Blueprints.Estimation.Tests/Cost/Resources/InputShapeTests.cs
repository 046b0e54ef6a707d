using Blueprints.Graph;
using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>What programs leave out, write in another way or say elsewhere is billed all the same: nothing of a bill is 0 because an input is missing.</summary>
public sealed class InputShapeTests
{
    const string Service = "aws:ecs/service:Service";
    const string Definition = "aws:ecs/taskDefinition:TaskDefinition";

    [Theory]
    [InlineData("""{ "cpu": "1024", "memory": "2048" }""")]
    [InlineData("""{ "cpu": 1024, "memory": 2048 }""")]
    [InlineData("""{ "cpu": "1 vCPU", "memory": "2 GB" }""")]
    [InlineData("""{ "cpu": "1vcpu", "memory": "2GB" }""")]
    public void A_task_s_size_is_read_in_units_and_in_words(string definition)
    {
        var task = Resource(Definition, "task", definition);

        Price(task, Resource(Service, "web", """{ "launchType": "FARGATE", "desiredCount": 1 }""", ("taskDefinition", task))).Usd().Should().Be(730 * (0.04048m + 2 * 0.004445m));
    }

    [Fact]
    public void A_service_whose_definition_is_not_known_is_listed_and_not_free() =>
        Price(Resource(Service, "web", """{ "launchType": "FARGATE", "desiredCount": 2 }""")).Unpriced.Should().ContainSingle(item => item.Item == "Tasks (Fargate)");

    [Fact]
    public void A_service_takes_the_default_strategy_of_its_cluster()
    {
        var cluster = Resource("aws:ecs/cluster:Cluster", "cluster");
        var providers = Resource("aws:ecs/clusterCapacityProviders:ClusterCapacityProviders", "providers", """{ "defaultCapacityProviderStrategies": [{ "capacityProvider": "FARGATE", "weight": 1 }] }""", ("clusterName", cluster));
        var task = Resource(Definition, "task", """{ "cpu": "256", "memory": "512" }""");

        Price(cluster, providers, task, Resource(Service, "web", """{ "desiredCount": 4 }""", ("cluster", cluster), ("taskDefinition", task))).Usd().Should().Be(730 * (0.04048m + 2 * 0.004445m));
    }

    [Fact]
    public void A_definition_for_Fargate_alone_says_how_its_service_runs()
    {
        var task = Resource(Definition, "task", """{ "cpu": "1024", "memory": "2048", "requiresCompatibilities": ["FARGATE"] }""");

        Price(task, Resource(Service, "web", """{ "desiredCount": 1 }""", ("taskDefinition", task))).Usd().Should().Be(730 * (0.04048m + 2 * 0.004445m));
        Price(task, Resource(Service, "web", """{ "desiredCount": 1, "launchType": "EC2" }""", ("taskDefinition", task))).Items.Should().BeEmpty();
    }

    [Fact]
    public void The_base_of_a_strategy_comes_before_its_weights()
    {
        var task = Resource(Definition, "task", """{ "cpu": "1024", "memory": "2048" }""");
        var service = Resource(Service, "web",
            """{ "desiredCount": 10, "capacityProviderStrategies": [{ "capacityProvider": "FARGATE", "base": 2, "weight": 1 }, { "capacityProvider": "FARGATE_SPOT", "weight": 3 }] }""", ("taskDefinition", task));

        // 2 on demand, of the other 8 a quarter: 4 on demand, 6 on Spot.
        Price(task, service).Items.Single(item => item.Item == "Task vCPU hours (Fargate, x86, Spot)").Quantity.Expected.Should().Be(6 * 730);
    }

    [Fact]
    public void Fargate_Spot_is_a_planning_figure_of_seven_tenths_off()
    {
        var task = Resource(Definition, "task", """{ "cpu": "1024", "memory": "2048" }""");
        var estimate = Price(task, Resource(Service, "web", """{ "desiredCount": 1, "capacityProviderStrategies": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }] }""", ("taskDefinition", task)));

        estimate.Items.Should().OnlyContain(item => item.Derived && item.Assumption.Contains("planning figure"));
        estimate.Usd().Should().BeApproximately(0.3m * 730 * (0.04048m + 2 * 0.004445m), 0.001m);
    }

    [Theory]
    [InlineData("""{ "engine": "mysql", "instanceClass": "db.t3.large" }""", "Database storage (gp2)", 20 * 0.115)]
    [InlineData("""{ "engine": "mysql", "instanceClass": "db.t3.large", "storageType": "io1", "iops": 1200 }""", "Database storage (io1)", 100 * 0.125)]
    [InlineData("""{ "engine": "mysql", "instanceClass": "db.t3.large", "storageType": "io1" }""", "Provisioned I/O (io1)", 1_000 * 0.10)]
    public void A_database_that_does_not_say_its_storage_has_the_least_there_is(string inputs, string item, double usd) =>
        Price(Resource("aws:rds/instance:Instance", "db", inputs)).Usd(item).Should().Be((decimal)usd);

    [Fact]
    public void Backups_that_a_file_tells_are_billed_without_automatic_ones_too() =>
        Used("{ additional_backup_storage_gb: 1000 }", Resource("aws:rds/instance:Instance", "db", """{ "engine": "mysql", "instanceClass": "db.m5.large", "allocatedStorage": 20 }""")).Usd("Database backup storage").Should().Be(95m);

    [Fact]
    public void Credits_count_hours_of_each_vCPU_of_each_instance()
    {
        Used("{ monthly_cpu_credit_hrs: 30 }", Resource("aws:rds/instance:Instance", "db", """{ "engine": "mysql", "instanceClass": "db.t3.large", "allocatedStorage": 20 }""")).Usd("CPU credits").Should().Be(30 * 2 * 0.075m);
        Used("{ monthly_cpu_credit_hrs: 24, vcpu_count: 2 }", Resource("aws:rds/clusterInstance:ClusterInstance", "db", """{ "engine": "aurora-postgresql", "instanceClass": "db.t3.medium" }""")).Usd("CPU credits").Should().Be(24 * 2 * 0.09m);
        Used("{ monthly_cpu_credit_hrs: 350, vcpu_count: 2, instances: 2 }", Resource("aws:autoscaling/group:Group", "web", """{ "minSize": 2, "maxSize": 2 }""", ("launchTemplate", Template)), Template).Usd("CPU credits").Should().Be(350 * 2 * 2 * 0.05m);
    }

    static readonly GraphResource Template = Resource("aws:ec2/launchTemplate:LaunchTemplate", "template",
        """{ "instanceType": "t3.large", "creditSpecification": { "cpuCredits": "unlimited" }, "blockDeviceMappings": [{ "deviceName": "/dev/sdf", "ebs": { "volumeSize": 100, "volumeType": "gp3" } }, { "deviceName": "/dev/sdg", "ebs": { "volumeSize": 50, "volumeType": "gp3" } }] }""");

    [Fact]
    public void A_device_that_an_instance_describes_takes_the_place_of_its_template_s()
    {
        var instance = Resource("aws:ec2/instance:Instance", "vm", """{ "instanceType": "m5.large", "ebsBlockDevices": [{ "deviceName": "/dev/sdf", "volumeSize": 10, "volumeType": "gp3" }] }""", ("launchTemplate", Template));

        Price(Template, instance).Usd("Data volumes").Should().Be((10 + 50) * 0.08m);
    }

    [Theory]
    [InlineData("t2.micro", 0.0116)]
    [InlineData("m4.large", 0.10)]
    [InlineData("c5n.large", 0.108)]
    [InlineData("r5a.large", 0.113)]
    [InlineData("i3.large", 0.156)]
    [InlineData("g4dn.xlarge", 0.526)]
    public void Every_family_of_instances_has_its_list_price(string type, double hourly) =>
        Price(Resource("aws:ec2/instance:Instance", "vm", $$"""{ "instanceType": "{{type}}" }""")).Usd("Instance hours").Should().Be((decimal)hourly * 730);

    [Theory]
    [InlineData("sqlserver-ee", "db.m5.xlarge", "", 2.336)]
    [InlineData("sqlserver-se", "db.m5.xlarge", "", 1.224)]
    [InlineData("sqlserver-web", "db.t3.large", "", 0.232)]
    [InlineData("sqlserver-ex", "db.t3.large", "", 0.162)]
    [InlineData("oracle-se2", "db.t3.large", "", 0.30)]
    [InlineData("oracle-se2", "db.t3.large", "bring-your-own-license", 0.136)]
    [InlineData("oracle-ee", "db.t3.large", "", 0.136)]
    public void Licences_are_in_the_hours_of_SQL_Server_and_Oracle(string engine, string instanceClass, string licence, double hourly) =>
        Price(Resource("aws:rds/instance:Instance", "db", $$"""{ "engine": "{{engine}}", "instanceClass": "{{instanceClass}}", "licenseModel": "{{licence}}", "allocatedStorage": 20 }""")).Usd("Database instance hours").Should().Be((decimal)hourly * 730);

    [Fact]
    public void A_reserved_database_pays_its_reserved_rate_and_one_without_a_rate_is_listed()
    {
        var database = Resource("aws:rds/instance:Instance", "db", """{ "engine": "mysql", "instanceClass": "db.t3.large", "allocatedStorage": 20 }""");

        Used("{ reserved_instance_term: 1_year, reserved_instance_payment_option: no_upfront }", database).Usd("Database instance hours").Should().Be(0.0957m * 730);
        Used("{ reserved_instance_term: 1_year, reserved_instance_payment_option: partial_upfront }", database).Usd("Database instance hours").Should().Be(0.0912m * 730);
        Used("{ reserved_instance_term: 5_year }", database).Unpriced.Should().ContainSingle(item => item.Sku == "rds/mysql/db.t3.large/single-az/ri-5yr-no-upfront");
    }

    [Fact]
    public void A_reserved_cache_node_pays_its_reserved_rate() =>
        Used("{ reserved_instance_term: 1_year, reserved_instance_payment_option: no_upfront }", Resource("aws:elasticache/cluster:Cluster", "cache", """{ "engine": "redis", "nodeType": "cache.m6g.12xlarge", "numCacheNodes": 1 }"""))
            .Usd("Cache node hours").Should().Be(2.428m * 730);

    [Fact]
    public void A_serverless_instance_without_bounds_is_billed_by_the_capacity_told()
    {
        var instance = Resource("aws:rds/clusterInstance:ClusterInstance", "db", """{ "engine": "aurora-mysql", "instanceClass": "db.serverless" }""");

        Used("{ capacity_units_per_hr: 5 }", instance).Usd("Serverless capacity").Should().Be(5 * 730 * 0.12m);
        Price(instance).UnknownUsage.Should().ContainSingle(item => item.UsageKey == "capacity_units_per_hr");
    }

    [Fact]
    public void A_viewer_certificate_at_its_own_addresses_costs_600_dollars() =>
        Price(Resource("aws:cloudfront/distribution:Distribution", "cdn", """{ "viewerCertificate": { "sslSupportMethod": "vip" } }""")).Usd("Dedicated IP certificates").Should().Be(600m);

    [Fact]
    public void Rules_in_groups_are_billed_beside_the_groups()
    {
        Price(Resource("aws:wafv2/ruleGroup:RuleGroup", "group", """{ "capacity": 50, "rules": [{ "name": "a" }, { "name": "b" }] }""")).Usd().Should().Be(2m);
        Used("{ rule_group_rules: 5, managed_rule_group_rules: 2 }", Resource("aws:wafv2/webAcl:WebAcl", "acl", """{ "rules": [{ "name": "a" }] }""")).Usd().Should().Be(5m + 1m + 5m + 2m);
    }

    [Fact]
    public void A_text_message_costs_what_the_file_says()
    {
        var topic = Resource("aws:sns/topic:Topic", "alerts");

        Used("{ monthly_requests: 1000, sms_subscriptions: 2, sms_notification_price: 0.01 }", topic).Usd("Text messages").Should().Be(20m);
        Used("{ monthly_requests: 1000, sms_subscriptions: 2 }", topic).Unpriced.Should().ContainSingle(item => item.Item == "Text messages" && item.Reason.Contains("sms_notification_price"));
    }

    [Fact]
    public void Deliveries_told_of_a_subscription_are_billed_by_its_protocol()
    {
        var keys = "{ monthly_requests: 1100000, request_size_kb: 64 }";

        Used(keys, Resource("aws:sns/topicSubscription:TopicSubscription", "hook", """{ "protocol": "https" }""")).Usd().Should().Be(0.60m);
        Used(keys, Resource("aws:sns/topicSubscription:TopicSubscription", "jobs", """{ "protocol": "sqs" }""")).Items.Should().BeEmpty();
    }

    [Fact]
    public void An_accelerator_pays_for_the_direction_that_carries_more() =>
        Used("{ monthly_inbound_data_transfer_gb: { europe: 2000 }, monthly_outbound_data_transfer_gb: { europe: 5000, asia_pacific: 1000 } }",
            Resource("aws:globalaccelerator/endpointGroup:EndpointGroup", "group", """{ "endpointGroupRegion": "us-east-1" }""")).Usd().Should().Be(5_000 * 0.015m + 1_000 * 0.035m);

    [Fact]
    public void Keys_of_an_environment_s_parts_may_stand_below_their_names()
    {
        var environment = Resource("aws:elasticbeanstalk/environment:Environment", "env",
            """{ "settings": [{ "namespace": "aws:elasticbeanstalk:environment", "name": "LoadBalancerType", "value": "classic" }, { "namespace": "aws:rds:dbinstance", "name": "DBInstanceClass", "value": "db.t3.large" }, { "namespace": "aws:rds:dbinstance", "name": "DBAllocatedStorage", "value": "100" }] }""");
        var estimate = Used("{ elb: { monthly_data_processed_gb: 10000 }, cloudwatch: { monthly_data_ingested_gb: 105 }, db: { additional_backup_storage_gb: 1000 } }", environment);

        estimate.Usd("Data processed").Should().Be(80m);
        estimate.Usd("Logs taken in").Should().Be(100 * 0.50m);
        estimate.Usd("Database instance hours").Should().Be(730 * 0.136m);
        estimate.Usd("Database storage").Should().Be(100 * 0.115m);
        estimate.Usd("Database backup storage").Should().Be(95m);
    }

    [Theory]
    [InlineData(150, 125, 3_000, 0)]
    [InlineData(150, 200, 3_000, 75 * 0.064)]
    [InlineData(180, 250, 3_000, 0)]
    [InlineData(4_000, 700, 3_000, 200 * 0.064)]
    [InlineData(5_000, 500, 15_000, 0)]
    [InlineData(100, 125, 4_000, 1_000 * 0.008)]
    public void A_search_volume_includes_more_as_it_grows(int size, int throughput, int iops, double usd)
    {
        var estimate = Price(Resource("aws:opensearch/domain:Domain", "search",
            $$"""{ "clusterConfig": { "instanceType": "m5.large.search", "instanceCount": 1 }, "ebsOptions": { "ebsEnabled": true, "volumeType": "gp3", "volumeSize": {{size}}, "throughput": {{throughput}}, "iops": {{iops}} } }"""));

        estimate.Items.Where(item => item.Item.StartsWith("Search volume ", StringComparison.Ordinal)).Sum(item => item.Monthly.Expected.Usd).Should().Be((decimal)usd);
    }

    [Theory]
    [InlineData("eu-west-1", "aws:ebs/volume:Volume", """{ "size": 100, "type": "sc1" }""", 1.68)]
    [InlineData("eu-central-1", "aws:ebs/volume:Volume", """{ "size": 100, "type": "io1", "iops": 1000 }""", 14.9 + 78)]
    [InlineData("ap-northeast-1", "aws:ebs/snapshot:Snapshot", """{ "volumeSize": 100 }""", 5)]
    [InlineData("eu-west-1", "aws:elb/loadBalancer:LoadBalancer", """{ "internal": true }""", 730 * 0.028)]
    [InlineData("eu-west-1", "aws:lb/loadBalancer:LoadBalancer", """{ "internal": true, "loadBalancerType": "network" }""", 730 * 0.0252)]
    [InlineData("ap-southeast-2", "aws:ec2/instance:Instance", """{ "instanceType": "t2.micro", "rootBlockDevice": { "volumeSize": 0 } }""", 730 * 0.0146)]
    public void Other_regions_have_disks_balancers_and_older_families_too(string region, string type, string inputs, double usd)
    {
        var resource = Resource(type, "it", inputs.Insert(1, $"\"region\": \"{region}\","));

        Price(resource).Usd().Should().BeApproximately((decimal)usd, 0.0001m);
    }

    [Fact]
    public void A_line_names_the_type_of_its_resource_also_where_that_has_a_second_name() =>
        Price(Resource("aws:kms/replicaKey:ReplicaKey", "key")).Items.Should().OnlyContain(item => item.Type == "aws:kms/replicaKey:ReplicaKey");
}
