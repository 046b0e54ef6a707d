using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>Kinds of resource with their bills worked out by hand from AWS's pricing pages: us-east-1, a month of 730 hours, always-free quantities taken off.</summary>
public sealed class KindTests
{
    public static TheoryData<string, string, string, string, decimal> Bills => new()
    {
        // Amazon RDS pricing: db.t3.large MySQL 0.136, Multi-AZ twice; gp2 0.115 a GB; backups above the storage 0.095 a GB.
        { "RDS MySQL, gp2 by default", "aws:rds/instance:Instance", """{ "engine": "mysql", "instanceClass": "db.t3.large", "allocatedStorage": 20 }""", "{ monthly_cpu_credit_hrs: 0 }", 730 * 0.136m + 20 * 0.115m },
        { "RDS MySQL, Multi-AZ", "aws:rds/instance:Instance", """{ "engine": "mysql", "instanceClass": "db.t3.large", "multiAz": true, "allocatedStorage": 30, "storageType": "gp2", "backupRetentionPeriod": 7 }""", "{ monthly_cpu_credit_hrs: 0, additional_backup_storage_gb: 1000 }", 730 * 0.272m + 30 * 0.23m + 95m },
        { "RDS, io1 by its I/O", "aws:rds/instance:Instance", """{ "engine": "mysql", "instanceClass": "db.t3.large", "allocatedStorage": 100, "iops": 1200 }""", "{ monthly_cpu_credit_hrs: 0 }", 730 * 0.136m + 12.50m + 120m },
        { "RDS gp3, I/O above 12,000", "aws:rds/instance:Instance", """{ "engine": "mysql", "instanceClass": "db.t3.large", "allocatedStorage": 400, "storageType": "gp3", "iops": 14000 }""", "{ monthly_cpu_credit_hrs: 0 }", 730 * 0.136m + 400 * 0.115m + 2_000 * 0.02m },
        { "RDS, magnetic", "aws:rds/instance:Instance", """{ "engine": "mysql", "instanceClass": "db.t3.large", "allocatedStorage": 40, "storageType": "standard" }""", "{ monthly_cpu_credit_hrs: 60, monthly_standard_io_requests: 10000000 }", 730 * 0.136m + 40 * 0.10m + 1m + 60 * 2 * 0.075m },
        { "RDS MariaDB is priced as MySQL", "aws:rds/instance:Instance", """{ "engine": "mariadb", "instanceClass": "db.t3.large", "allocatedStorage": 20, "storageType": "gp3" }""", "{ monthly_cpu_credit_hrs: 0 }", 730 * 0.136m + 20 * 0.115m },
        // RDS extended support: MySQL 5.7 is in its third year since 2026-03-01: 2 vCPUs at 0.20.
        { "RDS, extended support", "aws:rds/instance:Instance", """{ "engine": "mysql", "engineVersion": "5.7.44", "instanceClass": "db.t3.large", "allocatedStorage": 20, "storageType": "gp3" }""", "{ monthly_cpu_credit_hrs: 0 }", 730 * 0.136m + 20 * 0.115m + 730 * 2 * 0.20m },
        { "RDS, extended support refused", "aws:rds/instance:Instance", """{ "engine": "mysql", "engineVersion": "5.7.44", "engineLifecycleSupport": "open-source-rds-extended-support-disabled", "instanceClass": "db.t3.large", "allocatedStorage": 20, "storageType": "gp3" }""", "{ monthly_cpu_credit_hrs: 0 }", 730 * 0.136m + 20 * 0.115m },
        // Aurora pricing: storage 0.10, I/O 0.20 a million, backups 0.021, backtrack 0.012 a million change records an hour, export 0.010.
        { "Aurora volume", "aws:rds/cluster:Cluster", """{ "engine": "aurora-mysql", "backupRetentionPeriod": 3, "backtrackWindow": 86400 }""", "{ storage_gb: 100, read_requests_per_sec: 10, write_requests_per_sec: 10, backup_snapshot_size_gb: 200, average_statements_per_hr: 10000, snapshot_export_size_gb: 200 }", 10m + 20 * 2.628m * 0.20m + 400 * 0.021m + 10_000m * 730 * 24 / 1_000_000 * 0.012m + 2m },
        { "Aurora I/O-Optimized pays no I/O", "aws:rds/cluster:Cluster", """{ "engine": "aurora-postgresql", "storageType": "aurora-iopt1" }""", "{ storage_gb: 100 }", 22.50m },
        { "Aurora instance", "aws:rds/clusterInstance:ClusterInstance", """{ "engine": "aurora-postgresql", "instanceClass": "db.r6g.large" }""", "{ a: 1 }", 730 * 0.26m },
        { "Manual snapshot", "aws:rds/snapshot:Snapshot", "{}", "{ backup_storage_gb: 100 }", 9.5m },
        // DynamoDB pricing: writes 0.625 and reads 0.125 a million; 25 GB free, then 0.25; PITR 0.20; 25 units of each kind free, then 0.00065 and 0.00013 an hour.
        { "DynamoDB on demand", "aws:dynamodb/table:Table", """{ "billingMode": "PAY_PER_REQUEST", "pointInTimeRecovery": { "enabled": true } }""", "{ monthly_write_request_units: 3000000, monthly_read_request_units: 8000000, storage_gb: 230, pitr_backup_storage_gb: 2300, on_demand_backup_storage_gb: 460, monthly_data_restored_gb: 230 }", 1.875m + 1m + 205 * 0.25m + 460m + 46m + 34.5m },
        { "DynamoDB provisioned with indexes", "aws:dynamodb/table:Table", """{ "billingMode": "PROVISIONED", "readCapacity": 100, "writeCapacity": 50, "globalSecondaryIndexes": [{ "name": "i", "readCapacity": 10, "writeCapacity": 5 }] }""", "{ storage_gb: 20 }", (30 * 0.00065m + 85 * 0.00013m) * 730 },
        { "DynamoDB replicas", "aws:dynamodb/table:Table", """{ "billingMode": "PAY_PER_REQUEST", "replicas": [{ "regionName": "us-west-2" }] }""", "{ monthly_write_request_units: 1000000, monthly_read_request_units: 0, storage_gb: 0 }", 2 * 0.625m },
        // ElastiCache pricing.
        { "ElastiCache, one node of Redis", "aws:elasticache/cluster:Cluster", """{ "engine": "redis", "nodeType": "cache.m6g.large", "snapshotRetentionLimit": 2 }""", "{ snapshot_storage_size_gb: 100 }", 730 * 0.149m + 8.5m },
        { "ElastiCache without cluster mode", "aws:elasticache/replicationGroup:ReplicationGroup", """{ "engine": "valkey", "nodeType": "cache.m6g.large", "numCacheClusters": 3 }""", "{ a: 1 }", 3 * 730 * 0.1192m },
        { "ElastiCache Serverless, the metered minimum of Valkey", "aws:elasticache/serverlessCache:ServerlessCache", """{ "engine": "valkey" }""", "{ data_storage_gb: 0, monthly_ecpu: 1000000 }", 0.1m * 730 * 0.084m + 0.0023m },
        // Messaging. SNS: a million publishes free, 0.50; HTTP 0.60 a million after 100,000; e-mail 20 a million after 1,000.
        { "SNS standard", "aws:sns/topic:Topic", "{}", "{ monthly_requests: 2000000, request_size_kb: 64, http_subscriptions: 1 }", 0.50m + 1.9m * 0.60m },
        { "SNS FIFO", "aws:sns/topic:Topic", """{ "fifoTopic": true }""", "{ monthly_requests: 2000000, request_size_kb: 64, fifo_subscriptions: 3 }", 0.60m + 2_000_000m * 64 / 1_048_576 * 0.017m + 6 * 0.01m + 3 * 2_000_000m * 64 / 1_048_576 * 0.001m },
        { "EventBridge bus", "aws:cloudwatch/eventBus:EventBus", "{}", "{ monthly_custom_events: 1000000, monthly_third_party_events: 2000000, monthly_schema_discovery_events: 1000000 }", 1m + 2m + 0.10m },
        { "EventBridge pipe", "aws:pipes/pipe:Pipe", "{}", "{ monthly_requests: 10000000 }", 4m },
        { "EventBridge Scheduler, by its expression", "aws:scheduler/schedule:Schedule", """{ "scheduleExpression": "rate(1 minute)" }""", "{ a: 1 }", 730 * 60 / 1_000_000m },
        { "Amazon MQ for RabbitMQ", "aws:mq/broker:Broker", """{ "engineType": "RabbitMQ", "hostInstanceType": "mq.m5.xlarge", "deploymentMode": "CLUSTER_MULTI_AZ" }""", "{ storage_size_gb: 10 }", 730 * 1.728m + 3m },
        { "Amazon MQ for ActiveMQ on EFS", "aws:mq/broker:Broker", """{ "engineType": "ActiveMQ", "hostInstanceType": "mq.m5.large", "deploymentMode": "ACTIVE_STANDBY_MULTI_AZ" }""", "{ storage_size_gb: 100 }", 730 * 0.576m + 30m },
        { "MSK", "aws:msk/cluster:Cluster", """{ "numberOfBrokerNodes": 3, "brokerNodeGroupInfo": { "instanceType": "kafka.m5.large", "storageInfo": { "ebsStorageInfo": { "volumeSize": 1000 } } } }""", "{ a: 1 }", 3 * 730 * 0.21m + 300m },
        { "MSK Serverless", "aws:msk/serverlessCluster:ServerlessCluster", "{}", "{ partitions: 100, monthly_data_in_gb: 1000, monthly_data_out_gb: 2000, storage_gb: 500 }", 730 * 0.75m + 100 * 730 * 0.0015m + 100m + 100m + 50m },
        { "Kinesis, provisioned", "aws:kinesis/stream:Stream", """{ "shardCount": 4, "retentionPeriod": 24 }""", "{ monthly_provisioned_put_units: 6500000 }", 4 * 730 * 0.015m + 6.5m * 0.014m },
        { "Kinesis, on demand", "aws:kinesis/stream:Stream", """{ "streamModeDetails": { "streamMode": "ON_DEMAND" } }""", "{ monthly_on_demand_data_in_gb: 100, monthly_on_demand_data_out_gb: 200 }", 730 * 0.04m + 8m + 8m },
        { "Firehose in tiers", "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", "{}", "{ monthly_data_ingested_gb: 3000000 }", 512_000 * 0.029m + 1_536_000 * 0.025m + 952_000 * 0.020m },
        // S3 pricing.
        { "S3 classes", "aws:s3/bucket:Bucket", "{}", "{ standard: { storage_gb: 10000, monthly_tier_1_requests: 10000, monthly_tier_2_requests: 10000 }, glacier_deep_archive: { storage_gb: 60000, monthly_bulk_data_retrieval_gb: 1000 } }", 230m + 0.05m + 0.004m + 59.4m + 2.5m },
        // CloudFront pricing: 1 TB and 10 million requests free.
        { "CloudFront", "aws:cloudfront/distribution:Distribution", "{}", "{ monthly_data_transfer_to_internet_gb: { us: 11264 }, monthly_https_requests: { us: 11000000 }, monthly_invalidation_requests: 1200, custom_ssl_certificates: 1 }", 9_216 * 0.085m + 1_024 * 0.080m + 100 * 0.01m + 200 * 0.005m + 600m },
        { "OpenSearch with volumes on every node", "aws:opensearch/domain:Domain", """{ "clusterConfig": { "instanceType": "m6g.large.search", "instanceCount": 3 }, "ebsOptions": { "ebsEnabled": true, "volumeType": "gp2", "volumeSize": 100 } }""", "{ a: 1 }", 3 * 730 * 0.128m + 300 * 0.135m },
        { "OpenSearch Serverless, the least", "aws:opensearch/serverlessCollection:ServerlessCollection", "{}", "{ storage_gb: 100 }", 2 * 730 * 0.24m + 2.4m },
        // Route 53 pricing.
        { "Route 53 zone", "aws:route53/zone:Zone", "{}", "{ monthly_standard_queries: 1500000000, monthly_latency_based_queries: 1000000 }", 0.50m + 1_000 * 0.40m + 500 * 0.20m + 0.60m },
        { "Route 53 private zone", "aws:route53/zone:Zone", """{ "vpcs": [{ "vpcId": "vpc-1" }] }""", "{ a: 1 }", 0.50m },
        { "Route 53 health check of a foreign endpoint", "aws:route53/healthCheck:HealthCheck", """{ "type": "HTTPS_STR_MATCH", "requestInterval": 10, "measureLatency": true }""", "{ endpoint_type: non_aws }", 0.75m + 4 * 2m },
        { "Route 53 Resolver", "aws:route53/resolverEndpoint:ResolverEndpoint", """{ "ipAddresses": [{}, {}] }""", "{ monthly_queries: 2000000000 }", 2 * 730 * 0.125m + 400m + 200m },
        // CloudWatch pricing: 5 GB of logs free.
        { "CloudWatch logs", "aws:cloudwatch/logGroup:LogGroup", "{}", "{ monthly_data_ingested_gb: 1005, storage_gb: 500, monthly_data_scanned_gb: 250 }", 500m + 15m + 1.25m },
        { "CloudWatch high-resolution alarm", "aws:cloudwatch/metricAlarm:MetricAlarm", """{ "period": 10 }""", "{ a: 1 }", 0.30m },
        { "CloudWatch composite alarm", "aws:cloudwatch/compositeAlarm:CompositeAlarm", "{}", "{ a: 1 }", 0.50m },
        { "CloudWatch canary every five minutes", "aws:synthetics/canary:Canary", """{ "schedule": { "expression": "rate(5 minutes)" } }""", "{ a: 1 }", (8_760 - 100) * 0.0012m },
        // WAF pricing: $5, $1 a rule, $0.60 a million requests.
        { "WAF", "aws:wafv2/webAcl:WebAcl", """{ "rules": [{}, {}, {}] }""", "{ monthly_requests: 10000000 }", 5m + 3m + 6m },
        // KMS pricing, example 1: one key, 10,000 encryptions and 2,000,000 decryptions, 20,000 requests free.
        { "KMS key", "aws:kms/key:Key", "{}", "{ monthly_requests: 2010000 }", 1m + 5.97m },
        { "Secret", "aws:secretsmanager/secret:Secret", "{}", "{ monthly_requests: 1000000 }", 0.40m + 5m },
        { "SSM advanced parameter", "aws:ssm/parameter:Parameter", """{ "tier": "Advanced" }""", "{ monthly_api_interactions: 100000 }", 0.05m + 0.50m },
    };

    [Theory]
    [MemberData(nameof(Bills))]
    public void A_kind_is_billed_by_its_pricing_page(string kind, string type, string inputs, string usage, decimal usd)
    {
        var estimate = Used(usage, Resource(type, "it", inputs));

        estimate.Unpriced.Should().BeEmpty(kind);
        estimate.UnknownUsage.Should().BeEmpty(kind);
        estimate.Usd().Should().BeApproximately(usd, 0.000_01m, kind);
    }

    [Fact]
    public void Serverless_capacity_ranges_over_the_clusters_bounds()
    {
        var cluster = Resource("aws:rds/cluster:Cluster", "db", """{ "engine": "aurora-postgresql", "serverlessv2ScalingConfiguration": { "minCapacity": 0.5, "maxCapacity": 16 } }""");
        var instance = Resource("aws:rds/clusterInstance:ClusterInstance", "one", """{ "engine": "aurora-postgresql", "instanceClass": "db.serverless" }""", ("clusterIdentifier", cluster));

        var line = Used("{ capacity_units_per_hr: 4 }", instance, cluster).Items.Should().ContainSingle(item => item.Sku == "aurora/serverless-v2/acu").Subject;

        (line.Monthly.Low.Usd, line.Monthly.Expected.Usd, line.Monthly.High.Usd).Should().Be((0.5m * 730 * 0.12m, 4 * 730 * 0.12m, 16 * 730 * 0.12m));
    }

    [Fact]
    public void Scaled_table_capacity_ranges_over_its_target()
    {
        var table = Resource("aws:dynamodb/table:Table", "orders", """{ "readCapacity": 100, "writeCapacity": 100 }""");
        var target = Resource("aws:appautoscaling/target:Target", "reads", """{ "scalableDimension": "dynamodb:table:ReadCapacityUnits", "minCapacity": 50, "maxCapacity": 1000 }""", ("resourceId", table));

        var line = Used("{ storage_gb: 1 }", table, target).Items.Single(item => item.Item == "Read capacity");

        (line.Quantity.Low, line.Quantity.Expected, line.Quantity.High).Should().Be((25 * 730m, 75 * 730m, 975 * 730m));
    }

    [Fact]
    public void A_replica_takes_engine_and_storage_of_its_source()
    {
        var main = Resource("aws:rds/instance:Instance", "main", """{ "engine": "postgres", "instanceClass": "db.m6g.large", "allocatedStorage": 100, "storageType": "gp3", "backupRetentionPeriod": 1 }""");
        var replica = Resource("aws:rds/instance:Instance", "copy", """{ "instanceClass": "db.m6g.large", "replicateSourceDb": "main-id" }""", ("replicateSourceDb", main));

        Used("{ a: 1 }", replica, main).Items.Where(item => item.Resource == "copy").Select(item => item.Sku).Should().Equal("rds/postgres/db.m6g.large/single-az", "rds/storage/gp3");
    }

    [Fact]
    public void A_member_of_a_replication_group_is_billed_with_its_group() =>
        Price(Resource("aws:elasticache/cluster:Cluster", "member", """{ "replicationGroupId": "cache" }""")).Should().Match<Estimation.Cost.CostEstimate>(estimate => estimate.Items.IsEmpty && !estimate.Incomplete);

    [Fact]
    public void An_engine_without_a_price_is_listed_and_not_zero()
    {
        var estimate = Price(Resource("aws:rds/instance:Instance", "erp", """{ "engine": "oracle-ee", "instanceClass": "db.m6i.large", "allocatedStorage": 100, "storageType": "gp3" }"""));

        estimate.Incomplete.Should().BeTrue();
        estimate.Unpriced.Should().Contain(item => item.Sku == "rds/oracle-byol/db.m6i.large/single-az");
    }
}
