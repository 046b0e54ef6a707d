using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>
/// Worked examples of AWS's own pricing pages. The pages count a month of 30 or 31 days; where hours are billed, the test brings ours of 730 hours to theirs.
/// </summary>
public sealed class WorkedExampleTests
{
    [Fact]
    public void Kms_example_1_one_key_and_two_million_decryptions() =>
        // AWS KMS pricing, example 1: $1.00 and (2,010,000 - 20,000) x $0.03 / 10,000.
        Used("{ monthly_requests: 2010000 }", Resource("aws:kms/key:Key", "key")).Usd().Should().Be(6.97m);

    [Fact]
    public void Waf_example_twenty_rules_and_ten_million_requests()
    {
        // AWS WAF pricing: one web ACL $5, 19 rules and a managed rule group $20, 10 million requests $6.
        var rules = string.Join(",", Enumerable.Repeat("{}", 20));

        Used("{ monthly_requests: 10000000 }", Resource("aws:wafv2/webAcl:WebAcl", "acl", $$"""{ "rules": [{{rules}}] }""")).Usd().Should().Be(31m);
    }

    [Fact]
    public void Kinesis_example_four_shards_and_35_KB_records()
    {
        // Kinesis Data Streams pricing: 100 records of 35 KB a second are two units each over 31 days, on four shards: $44.64 + $7.50.
        var estimate = Used("{ monthly_provisioned_put_units: 535680000 }", Resource("aws:kinesis/stream:Stream", "s", """{ "shardCount": 4 }"""));

        (estimate.Usd("Shard hours") * Days31).Should().BeApproximately(44.64m, 0.001m);
        estimate.Usd("PUT payload units").Should().BeApproximately(7.50m, 0.001m);
    }

    [Fact]
    public void Kinesis_example_extended_retention()
    {
        // The same stream kept for seven days: 4 shards x $0.020 x 744 hours.
        var estimate = Used("{ monthly_provisioned_put_units: 535680000 }", Resource("aws:kinesis/stream:Stream", "s", """{ "shardCount": 4, "retentionPeriod": 168 }"""));

        (estimate.Usd("Extended retention") * Days31).Should().BeApproximately(59.52m, 0.001m);
    }

    [Fact]
    public void Firehose_example_500_records_of_3_KB_a_second()
    {
        // Amazon Data Firehose pricing: each record is rounded up to 5 KB; 500 x 5 KB x 30 days = 6,179.8 GB at $0.029.
        var gigabytes = 500m * 5 * 86_400 * 30 / 1_048_576;

        Used($"{{ monthly_data_ingested_gb: {gigabytes:0.0000} }}", Resource("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", "f")).Usd().Should().BeApproximately(179.21m, 0.01m);
    }

    [Fact]
    public void Rds_proxy_is_billed_by_the_vcpus_behind_it()
    {
        // RDS Proxy pricing: a db.r5.2xlarge has 8 vCPUs: 8 x $0.015 x 24 x 30 = $86.40.
        var database = Resource("aws:rds/instance:Instance", "db", """{ "engine": "mysql", "instanceClass": "db.r5.2xlarge", "allocatedStorage": 100, "storageType": "gp3" }""");
        var proxy = Resource("aws:rds/proxy:Proxy", "proxy");
        var target = Resource("aws:rds/proxyTarget:ProxyTarget", "target", "{}", ("dbProxyName", proxy), ("dbInstanceIdentifier", database));

        (Price(proxy, target, database).Usd("RDS Proxy") * Days30).Should().BeApproximately(86.40m, 0.001m);
    }

    [Fact]
    public void A_proxy_of_a_cluster_is_billed_for_each_instance()
    {
        var cluster = Resource("aws:rds/cluster:Cluster", "db", """{ "engine": "aurora-mysql" }""");
        var one = Resource("aws:rds/clusterInstance:ClusterInstance", "one", """{ "engine": "aurora-mysql", "instanceClass": "db.r6g.xlarge" }""", ("clusterIdentifier", cluster));
        var two = Resource("aws:rds/clusterInstance:ClusterInstance", "two", """{ "engine": "aurora-mysql", "instanceClass": "db.r6g.large" }""", ("clusterIdentifier", cluster));
        var proxy = Resource("aws:rds/proxy:Proxy", "proxy");
        var target = Resource("aws:rds/proxyTarget:ProxyTarget", "target", "{}", ("dbProxyName", proxy), ("dbClusterIdentifier", cluster));

        Price(proxy, target, cluster, one, two).Usd("RDS Proxy").Should().Be(6 * 730 * 0.015m);
    }

    [Fact]
    public void A_proxy_without_a_known_database_is_listed_and_not_zero() =>
        Price(Resource("aws:rds/proxy:Proxy", "proxy")).Unpriced.Should().ContainSingle().Which.Reason.Should().Contain("no target of it is found");

    [Fact]
    public void Scaled_readers_outside_of_components_are_found_through_their_cluster()
    {
        var cluster = Resource("aws:rds/cluster:Cluster", "db", """{ "engine": "aurora-postgresql", "storageType": "aurora-iopt1" }""");
        var writer = Resource("aws:rds/clusterInstance:ClusterInstance", "one", """{ "engine": "aurora-postgresql", "instanceClass": "db.r6g.large" }""", ("clusterIdentifier", cluster));
        var target = Resource("aws:appautoscaling/target:Target", "readers", """{ "scalableDimension": "rds:cluster:ReadReplicaCount", "minCapacity": 1, "maxCapacity": 4 }""", ("resourceId", cluster));

        var readers = Price(cluster, writer, target).Items.Should().ContainSingle(item => item.Resource == "readers").Subject;

        (readers.Quantity.Low, readers.Quantity.High, readers.Sku).Should().Be((730m, 4 * 730m, "rds/aurora-postgresql/db.r6g.large/io-optimized"));
    }

    [Fact]
    public void Search_storage_is_billed_on_every_node() =>
        // A mistake of another estimator: storage that is not multiplied by the nodes.
        Used("{ a: 1 }", Resource("aws:opensearch/domain:Domain", "d", """{ "clusterConfig": { "instanceType": "m6g.large.search", "instanceCount": 3 }, "ebsOptions": { "ebsEnabled": true, "volumeType": "gp3", "volumeSize": 100 } }"""))
            .Usd("Search volumes").Should().Be(3 * 100 * 0.122m);
}
