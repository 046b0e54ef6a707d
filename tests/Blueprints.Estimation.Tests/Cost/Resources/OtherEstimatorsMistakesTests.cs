using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>
/// What other cost previews are known to get wrong, by their code, their golden files and their users' issues (infracost 0.10 unless it is said), each with a test that gets it right.
/// </summary>
public sealed class OtherEstimatorsMistakesTests
{
    [Fact]
    public void Mistake_1a_an_Auto_Scaling_group_is_one_point_and_never_empty()
    {
        // Theirs: desired, else min, else 1 even where min is 0; max is never shown (issues 440, 2366).
        var template = Resource("aws:ec2/launchTemplate:LaunchTemplate", "lt", """{ "instanceType": "m7g.large" }""");
        var group = Resource("aws:autoscaling/group:Group", "web", """{ "minSize": 0, "maxSize": 10 }""", ("launchTemplate", template));

        var hours = Price(group, template).Items.Single(item => item.Item.StartsWith("Instance hours"));

        (hours.Quantity.Low, hours.Quantity.Expected, hours.Quantity.High).Should().Be((0m, 0m, 7_300m));
    }

    [Fact]
    public void Mistake_1b_the_scaling_target_of_a_container_service_is_ignored()
    {
        // Issue 2896.
        var task = Resource("aws:ecs/taskDefinition:TaskDefinition", "task", """{ "cpu": "1024", "memory": "2048" }""");
        var service = Resource("aws:ecs/service:Service", "api", """{ "launchType": "FARGATE", "desiredCount": 2 }""", ("taskDefinition", task));
        var target = Resource("aws:appautoscaling/target:Target", "scale", """{ "minCapacity": 2, "maxCapacity": 20 }""", ("resourceId", service));

        var line = Price(service, task, target).Items.Single(item => item.Item.StartsWith("Task vCPU hours"));

        (line.Quantity.Low, line.Quantity.High).Should().Be((2 * 730m, 20 * 730m));
    }

    [Fact]
    public void Mistake_1c_the_bounds_of_serverless_capacity_are_ignored()
    {
        // Issue 2502.
        var cluster = Resource("aws:rds/cluster:Cluster", "db", """{ "engine": "aurora-mysql", "serverlessv2ScalingConfiguration": { "minCapacity": 2, "maxCapacity": 8 } }""");
        var instance = Resource("aws:rds/clusterInstance:ClusterInstance", "one", """{ "engine": "aurora-mysql", "instanceClass": "db.serverless" }""", ("clusterIdentifier", cluster));

        var line = Price(cluster, instance).Items.Single(item => item.Sku == "aurora/serverless-v2/acu");

        (line.Quantity.Low, line.Quantity.High).Should().Be((2 * 730m, 8 * 730m));
    }

    [Theory]
    [InlineData("application", 400, 0.008)]
    [InlineData("network", 12.5, 0.006)]
    public void Mistake_2_capacity_units_are_counted_by_the_month_and_alike_for_both_balancers(string kind, decimal units, decimal rate) =>
        // 10,000 new connections a second: theirs is about $8 for either.
        Used("{ new_connections: 10000 }", Resource("aws:lb/loadBalancer:LoadBalancer", "lb", $$"""{ "internal": true, "loadBalancerType": "{{kind}}" }""")).Usd("Load balancer capacity units").Should().Be(units * 730 * rate);

    [Fact]
    public void Mistake_3_search_storage_and_its_IOPS_are_counted_once_and_not_on_every_node()
    {
        var domain = Resource("aws:opensearch/domain:Domain", "d", """{ "clusterConfig": { "instanceType": "m6g.large.search", "instanceCount": 3 }, "ebsOptions": { "ebsEnabled": true, "volumeType": "io1", "volumeSize": 100, "iops": 1000 } }""");
        var estimate = Price(domain);

        estimate.Usd("Search volumes (io1)").Should().Be(3 * 100 * 0.169m);
        estimate.Usd("Search volume IOPS (io1)").Should().Be(3 * 1_000 * 0.088m);
    }

    [Theory]
    [InlineData("aws:ec2/eip:Eip", "{}", 1)]
    [InlineData("aws:ec2/instance:Instance", """{ "instanceType": "m7g.large", "associatePublicIpAddress": true }""", 1)]
    [InlineData("aws:lb/loadBalancer:LoadBalancer", """{ "subnets": ["a", "b", "c"] }""", 3)]
    [InlineData("aws:rds/instance:Instance", """{ "engine": "postgres", "instanceClass": "db.m6g.large", "allocatedStorage": 20, "publiclyAccessible": true }""", 1)]
    [InlineData("aws:globalaccelerator/accelerator:Accelerator", "{}", 2)]
    public void Mistake_4_public_addresses_in_use_are_free(string type, string inputs, int addresses) =>
        Price(Resource(type, "it", inputs)).Usd("Public IPv4").Should().Be(addresses * 730 * 0.005m);

    [Fact]
    public void Mistake_5_what_is_paid_upfront_is_left_out()
    {
        // Theirs: all upfront is $0, partial upfront half the price.
        var instance = Resource("aws:ec2/instance:Instance", "db", """{ "instanceType": "t3.medium" }""");
        decimal Hours(string payment) => Used($"{{ reserved_instance_term: 1_year, reserved_instance_payment_option: {payment} }}", instance).Usd("Instance hours");

        Hours("partial_upfront").Should().BeGreaterThan(Hours("no_upfront") * 0.85m).And.BeLessThan(Hours("no_upfront"));
        Used("{ reserved_instance_term: 1_year, reserved_instance_payment_option: all_upfront }", instance).Unpriced.Should().Contain(item => item.Item.StartsWith("Instance hours"));
    }

    [Fact]
    public void Mistake_6_a_missing_price_is_zero_and_a_saving()
    {
        // Issue 3270.
        var estimate = Price(Resource("aws:rds/instance:Instance", "db", """{ "engine": "postgres", "instanceClass": "db.z99.large", "allocatedStorage": 20 }"""));

        estimate.Incomplete.Should().BeTrue();
        estimate.Items.Should().NotContain(item => item.Sku.Contains("db.z99.large"));
        estimate.Unpriced.Should().Contain(item => item.Sku == "rds/postgres/db.z99.large/single-az");
    }

    [Fact]
    public void Mistake_7a_what_is_always_free_is_charged() =>
        Used("{ monthly_requests: 1000000, request_duration_ms: 100 }", Resource("aws:lambda/function:Function", "f", """{ "memorySize": 512 }""")).Usd().Should().Be(0);

    [Fact]
    public void Mistake_7b_traffic_between_zones_is_charged_once()
    {
        // Each side pays its direction: 1,000 GB are 2,000 GB at $0.01.
        var estimate = Price("version: 0.1\nresource_usage:\n  aws_data_transfer.region: { region: us-east-1, monthly_intra_region_gb: 1000 }\n");

        estimate.Usd("Data between zones").Should().Be(20m);
    }

    [Fact]
    public void Mistake_8_kinds_that_cost_money_are_not_known()
    {
        // Issues 1375 and 2568, and kinds that came since. What has no price is listed.
        Price(Resource("aws:elasticache/serverlessCache:ServerlessCache", "c", """{ "engine": "valkey" }""")).UnknownUsage.Should().NotBeEmpty();
        Price(Resource("aws:opensearch/serverlessCollection:ServerlessCollection", "s")).Usd().Should().Be(2 * 730 * 0.24m);
        Price(Resource("aws:rds/proxy:Proxy", "p")).Incomplete.Should().BeTrue();
        Price(Resource("aws:eks/cluster:Cluster", "k", """{ "computeConfig": { "enabled": true } }""")).Unpriced.Should().Contain(item => item.Item == "EKS Auto Mode");
    }

    [Fact]
    public void Mistake_9a_of_a_mixed_group_only_the_first_type_is_priced()
    {
        var template = Resource("aws:ec2/launchTemplate:LaunchTemplate", "lt", """{ "instanceType": "m7g.large" }""");
        var group = Resource("aws:autoscaling/group:Group", "web", """
            { "minSize": 4, "maxSize": 4, "mixedInstancesPolicy": {
                "instancesDistribution": { "onDemandBaseCapacity": 2, "onDemandPercentageAboveBaseCapacity": 0 },
                "launchTemplate": { "overrides": [{ "instanceType": "m7g.large" }, { "instanceType": "m6g.large" }] } } }
            """, ("mixedInstancesPolicy", template));

        Price(group, template).Items.Where(item => item.Item.StartsWith("Instance hours")).Select(item => (item.Sku, item.Quantity.Expected))
            .Should().BeEquivalentTo([("ec2/m7g.large/linux/on-demand", 1_460m), ("ec2/m7g.large/linux/spot", 730m), ("ec2/m6g.large/linux/spot", 730m)]);
    }

    [Fact]
    public void Mistake_9b_an_IO_Optimized_cluster_pays_for_IO() =>
        Used("{ storage_gb: 100, read_requests_per_sec: 10, write_requests_per_sec: 10 }", Resource("aws:rds/cluster:Cluster", "db", """{ "engine": "aurora-mysql", "storageType": "aurora-iopt1" }"""))
            .Items.Select(item => item.Item).Should().Equal("Aurora storage (I/O-Optimized)");

    [Fact]
    public void Mistake_9c_the_rules_in_a_managed_group_are_charged_one_by_one() =>
        Used("{ monthly_requests: 0 }", Resource("aws:wafv2/webAcl:WebAcl", "acl", """{ "rules": [{ "statement": { "managedRuleGroupStatement": { "name": "AWSManagedRulesCommonRuleSet", "vendorName": "AWS" } } }] }"""))
            .Usd().Should().Be(5m + 1m);

    [Fact]
    public void Mistake_10_an_hourly_quantity_is_shown_as_a_month_s()
    {
        // A golden file of theirs froze 3,000,000 / 730 replicated writes a month.
        var table = Resource("aws:dynamodb/table:Table", "t", """{ "billingMode": "PAY_PER_REQUEST", "replicas": [{ "regionName": "us-west-2" }] }""");
        var line = Used("{ monthly_write_request_units: 3000000, monthly_read_request_units: 0, storage_gb: 0 }", table).Items.Single(item => item.Item.StartsWith("Replicated writes"));

        line.Quantity.Expected.Should().Be(3m);
        line.Monthly.Expected.Usd.Should().Be(line.Quantity.Expected * line.UnitPrice.Usd);
    }

    [Fact]
    public void Mistake_11_storage_of_a_document_cluster_is_charged_with_every_instance()
    {
        var cluster = Resource("aws:docdb/cluster:Cluster", "docs");
        var instances = Enumerable.Range(0, 3).Select(at => Resource("aws:docdb/clusterInstance:ClusterInstance", $"docs-{at}", """{ "instanceClass": "db.r5.large" }"""));

        Used("{ storage_gb: 100, monthly_io_requests: 0, backup_storage_gb: 0 }", cluster, [.. instances]).Usd().Should().Be(10m + 3 * 730 * 0.277m);
    }

    [Fact]
    public void The_page_that_compares_tools_has_a_row_for_each()
    {
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../../../docs/comparison.md"));
        var numbers = typeof(OtherEstimatorsMistakesTests).GetMethods().Where(method => method.Name.StartsWith("Mistake_", StringComparison.Ordinal))
            .Select(method => new string([.. method.Name["Mistake_".Length..].TakeWhile(char.IsAsciiDigit)])).Distinct();

        page.Split('\n').Select(line => line.Split('|')).Where(cells => cells.Length > 4 && int.TryParse(cells[1], System.Globalization.CultureInfo.InvariantCulture, out _)).Select(cells => cells[1].Trim()).Should().BeEquivalentTo(numbers);
    }

    static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
