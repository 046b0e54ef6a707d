using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>Bills worked out by hand, from AWS's published rules and us-east-1's rates, before the engine was asked; each sum is written as the rule reads.</summary>
public sealed class HandWorkedBillTests
{
    /// <summary>The rule, the resource with its inputs and usage, and the month's dollars.</summary>
    public static TheoryData<string, string, string, string, decimal> Bills => new()
    {
        { "gp3: 3,000 I/O a second and 125 MiB/s are included", "aws:ebs/volume:Volume", """{ "type": "gp3", "size": 500, "iops": 6000, "throughput": 250 }""", "{ a: 1 }", 500 * 0.08m + 3_000 * 0.005m + 125 * 0.04m },
        { "io2: I/O in tiers, cheaper above 32,000", "aws:ebs/volume:Volume", """{ "type": "io2", "size": 200, "iops": 40000 }""", "{ a: 1 }", 200 * 0.125m + 32_000 * 0.065m + 8_000 * 0.0455m },
        { "RDS with a standby: hours and storage twice", "aws:rds/instance:Instance", """{ "engine": "mysql", "engineVersion": "8.4", "instanceClass": "db.m5.large", "allocatedStorage": 100, "storageType": "gp3", "multiAz": true, "backupRetentionPeriod": 0 }""", "{ a: 1 }", 730 * 0.342m + 100 * 0.23m },
        { "extended support of its first two years: $0.10 for each vCPU hour", "aws:rds/instance:Instance", """{ "engine": "postgres", "engineVersion": "12.19", "instanceClass": "db.m5.large", "allocatedStorage": 20, "storageType": "gp3", "backupRetentionPeriod": 0 }""", "{ a: 1 }", 730 * 0.178m + 20 * 0.115m + 2 * 730 * 0.10m },
        { "extended support of its third year: $0.20", "aws:rds/instance:Instance", """{ "engine": "postgres", "engineVersion": "11.22", "instanceClass": "db.m5.large", "allocatedStorage": 20, "storageType": "gp3", "backupRetentionPeriod": 0 }""", "{ a: 1 }", 730 * 0.178m + 20 * 0.115m + 2 * 730 * 0.20m },
        { "an ALB that faces the internet has an address in each zone", "aws:lb/loadBalancer:LoadBalancer", """{ "internal": false, "subnets": ["a", "b"] }""", "{ new_connections: 0, active_connections: 0, processed_bytes_gb: 0 }", 730 * 0.0225m + 2 * 730 * 0.005m },
        { "Lambda on ARM with 2 GB of scratch storage: 512 MB of it, 400,000 GB-seconds and a million requests are free", "aws:lambda/function:Function", """{ "memorySize": 1024, "architectures": ["arm64"], "ephemeralStorage": { "size": 2048 } }""", "{ monthly_requests: 10000000, request_duration_ms: 100 }", 600_000 * 0.0000133334m + 9 * 0.20m + 1_500_000 * 0.0000000309m },
        { "EKS in extended support: $0.60 an hour in all", "aws:eks/cluster:Cluster", """{ "version": "1.29" }""", "{ a: 1 }", 730 * 0.60m },
        { "Kinesis on demand: the stream's hours, data in and out", "aws:kinesis/stream:Stream", """{ "streamModeDetails": { "streamMode": "ON_DEMAND" } }""", "{ monthly_on_demand_data_in_gb: 1000, monthly_on_demand_data_out_gb: 1000 }", 730 * 0.04m + 1_000 * 0.08m + 1_000 * 0.04m },
        { "DynamoDB on demand: 25 GB are free", "aws:dynamodb/table:Table", """{ "billingMode": "PAY_PER_REQUEST" }""", "{ monthly_write_request_units: 10000000, monthly_read_request_units: 20000000, storage_gb: 100 }", 10 * 0.625m + 20 * 0.125m + 75 * 0.25m },
        { "DynamoDB provisioned: 25 units of each are free", "aws:dynamodb/table:Table", """{ "billingMode": "PROVISIONED", "writeCapacity": 100, "readCapacity": 100 }""", "{ storage_gb: 0 }", 75 * 730 * 0.00065m + 75 * 730 * 0.00013m },
        { "OpenSearch: storage on data nodes only", "aws:opensearch/domain:Domain", """{ "clusterConfig": { "instanceType": "r6g.large.search", "instanceCount": 3, "dedicatedMasterEnabled": true, "dedicatedMasterType": "m6g.large.search", "dedicatedMasterCount": 3 }, "ebsOptions": { "ebsEnabled": true, "volumeType": "gp3", "volumeSize": 100 } }""", "{ a: 1 }", 3 * 730 * 0.167m + 3 * 730 * 0.128m + 300 * 0.122m },
        { "Valkey nodes cost a fifth less than Redis", "aws:elasticache/replicationGroup:ReplicationGroup", """{ "engine": "valkey", "nodeType": "cache.r7g.large", "numCacheClusters": 2 }""", "{ a: 1 }", 2 * 730 * 0.219m * 0.8m },
        { "Route 53: queries in tiers at a thousand million", "aws:route53/zone:Zone", "{}", "{ monthly_standard_queries: 1500000000, monthly_latency_based_queries: 1000000 }", 0.50m + 1_000 * 0.40m + 500 * 0.20m + 0.60m },
        { "EFS with elastic throughput", "aws:efs/fileSystem:FileSystem", """{ "throughputMode": "elastic" }""", "{ storage_gb: 100, monthly_read_gb: 100, monthly_write_gb: 100 }", 100 * 0.30m + 100 * 0.03m + 100 * 0.06m },
        { "CloudFront: a terabyte and ten million requests are free", "aws:cloudfront/distribution:Distribution", "{}", "{ monthly_data_transfer_to_internet_gb: { us: 2048 }, monthly_https_requests: { us: 20000000 } }", 1_024 * 0.085m + 10 },
        { "KMS: nothing is free for asymmetric keys", "aws:kms/key:Key", """{ "customerMasterKeySpec": "ECC_NIST_P256" }""", "{ monthly_requests: 1000000 }", 1 + 100 * 0.15m },
        { "MSK Express: brokers, data written, storage used", "aws:msk/cluster:Cluster", """{ "numberOfBrokerNodes": 3, "brokerNodeGroupInfo": { "instanceType": "express.m7g.large" } }""", "{ monthly_data_in_gb: 1000, storage_gb: 100 }", 3 * 730 * 0.408m + 1_000 * 0.01m + 100 * 0.10m },
        { "HTTP APIs: cheaper above 300 million", "aws:apigatewayv2/api:Api", """{ "protocolType": "HTTP" }""", "{ monthly_requests: 400000000 }", 300 + 100 * 0.90m },
        { "a snapshot and the blocks in it", "aws:ebs/snapshot:Snapshot", "{}", "{ storage_gb: 100 }", 100 * 0.05m },
        { "SNS: a million publishes and 100,000 deliveries by HTTP are free", "aws:sns/topic:Topic", "{}", "{ monthly_requests: 5000000, http_subscriptions: 1 }", 4 * 0.50m + 4.9m * 0.60m },
        { "Global Accelerator: hours and two addresses", "aws:globalaccelerator/accelerator:Accelerator", "{}", "{ a: 1 }", 730 * 0.025m + 2 * 730 * 0.005m },
        { "Infrequent Access: storage, requests, retrieval", "aws:s3/bucket:Bucket", "{}", "{ standard_infrequent_access: { storage_gb: 1000, monthly_tier_1_requests: 10000, monthly_tier_2_requests: 100000, monthly_data_retrieval_gb: 100, monthly_lifecycle_transition_requests: 1000 } }", 1_000 * 0.0125m + 10 * 0.01m + 100 * 0.001m + 100 * 0.01m + 1 * 0.01m },
        { "one log group: 5 GB of what comes in are free", "aws:cloudwatch/logGroup:LogGroup", "{}", "{ monthly_data_ingested_gb: 105, storage_gb: 0, monthly_data_scanned_gb: 0 }", 100 * 0.50m },
    };

    [Theory]
    [MemberData(nameof(Bills))]
    [MemberData(nameof(HandWorkedRateTests.Bills), MemberType = typeof(HandWorkedRateTests))]
    public void The_bill_is_what_the_rule_gives(string rule, string type, string inputs, string usage, decimal usd)
    {
        var estimate = Used(usage, Resource(type, "it", inputs));

        estimate.Unpriced.Should().BeEmpty();
        estimate.Usd().Should().BeApproximately(usd, 0.005m, "{0}: {1}", rule, string.Join("; ", estimate.Items.Select(item => FormattableString.Invariant($"{item.Item} {item.Quantity.Expected} {item.Monthly.Expected.Usd}"))));
    }

    [Fact]
    public void Free_quantities_are_those_of_the_account_and_not_of_each_resource()
    {
        var usage = "version: 0.1\nresource_usage:\n  one: { monthly_requests: 800000 }\n  two: { monthly_requests: 800000 }\n";

        Price(usage, Resource("aws:sqs/queue:Queue", "one"), Resource("aws:sqs/queue:Queue", "two")).Usd().Should().Be(0.6m * 0.40m);
    }

    [Fact]
    public void Tiers_go_on_over_the_buckets_of_an_account()
    {
        var usage = "version: 0.1\nresource_usage:\n  one: { standard: { storage_gb: 40960 } }\n  two: { standard: { storage_gb: 20480 } }\n";

        Price(usage, Resource("aws:s3/bucket:Bucket", "one"), Resource("aws:s3/bucket:Bucket", "two")).Usd().Should().Be(51_200 * 0.023m + 10_240 * 0.022m);
    }
}
