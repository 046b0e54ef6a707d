using static Blueprints.Estimation.Tests.Cost.Resources.Stack;

namespace Blueprints.Estimation.Tests.Cost.Resources;

/// <summary>Further bills worked out by hand, from AWS's published rules and us-east-1's rates, before the engine was asked.</summary>
public sealed class HandWorkedRateTests
{
    /// <summary>The rule, the resource with its inputs and usage, and the month's dollars.</summary>
    public static TheoryData<string, string, string, string, decimal> Bills => new()
    {
        { "Database Insights, advanced: for each vCPU hour", "aws:rds/instance:Instance", """{ "engine": "mysql", "engineVersion": "8.4", "instanceClass": "db.m5.large", "allocatedStorage": 100, "storageType": "gp3", "databaseInsightsMode": "advanced", "performanceInsightsEnabled": true, "performanceInsightsRetentionPeriod": 465, "backupRetentionPeriod": 0 }""", "{ a: 1 }", 730 * 0.171m + 100 * 0.115m + 2 * 730 * 0.0125m },
        { "RDS gp3 of 400 GiB and more: 12,000 I/O a second and 500 MiB/s are included", "aws:rds/instance:Instance", """{ "engine": "mysql", "engineVersion": "8.4", "instanceClass": "db.m5.large", "allocatedStorage": 500, "storageType": "gp3", "iops": 15000, "storageThroughput": 600, "backupRetentionPeriod": 0 }""", "{ a: 1 }", 730 * 0.171m + 500 * 0.115m + 3000 * 0.02m + 100 * 0.08m },
        { "RDS io1 with a standby: storage and I/O twice", "aws:rds/instance:Instance", """{ "engine": "postgres", "engineVersion": "16.3", "instanceClass": "db.m5.large", "allocatedStorage": 100, "storageType": "io1", "iops": 3000, "multiAz": true, "backupRetentionPeriod": 0 }""", "{ a: 1 }", 730 * 0.356m + 100 * 0.25m + 3000 * 0.20m },
        { "RDS backups beyond the size of the database", "aws:rds/instance:Instance", """{ "engine": "postgres", "engineVersion": "16.3", "instanceClass": "db.m5.large", "allocatedStorage": 100, "storageType": "gp2", "backupRetentionPeriod": 7 }""", "{ additional_backup_storage_gb: 100 }", 730 * 0.178m + 100 * 0.115m + 100 * 0.095m },
        { "REST APIs: cheaper above 333 million", "aws:apigateway/restApi:RestApi", "{}", "{ monthly_requests: 500000000 }", 333 * 3.5m + 167 * 2.8m },
        { "WebSocket APIs: messages in steps of 32 KB, minutes connected", "aws:apigatewayv2/api:Api", """{ "protocolType": "WEBSOCKET" }""", "{ monthly_messages: 100000000, monthly_connection_mins: 10000000, message_size_kb: 40 }", 200 * 1m + 10 * 0.25m },
        { "Step Functions: 4,000 transitions are free", "aws:sfn/stateMachine:StateMachine", "{}", "{ monthly_transitions: 1004000 }", 25m },
        { "FIFO queues: a request for each 64 KB", "aws:sqs/queue:Queue", """{ "fifoQueue": true }""", "{ monthly_requests: 10000000, request_size: 100 }", 19 * 0.50m },
        { "a high-resolution alarm", "aws:cloudwatch/metricAlarm:MetricAlarm", """{ "period": 10 }""", "{ a: 1 }", 0.30m },
        { "logs of the Infrequent Access class: nothing is free", "aws:cloudwatch/logGroup:LogGroup", """{ "logGroupClass": "INFREQUENT_ACCESS" }""", "{ monthly_data_ingested_gb: 105, storage_gb: 0, monthly_data_scanned_gb: 0 }", 105 * 0.25m },
        { "st1", "aws:ebs/volume:Volume", """{ "type": "st1", "size": 500 }""", "{ a: 1 }", 500 * 0.045m },
        { "sc1", "aws:ebs/volume:Volume", """{ "type": "sc1", "size": 500 }""", "{ a: 1 }", 500 * 0.015m },
        { "io1", "aws:ebs/volume:Volume", """{ "type": "io1", "size": 100, "iops": 1000 }""", "{ a: 1 }", 12.5m + 65 },
        { "gp2", "aws:ebs/volume:Volume", """{ "type": "gp2", "size": 100 }""", "{ a: 1 }", 10 },
        { "a magnetic volume and its I/O", "aws:ebs/volume:Volume", """{ "type": "standard", "size": 100 }""", "{ monthly_standard_io_requests: 10000000 }", 5 + 0.5m },
        { "ElastiCache Serverless for Valkey", "aws:elasticache/serverlessCache:ServerlessCache", """{ "engine": "valkey" }""", "{ data_storage_gb: 10, monthly_ecpu: 1000000000 }", 10 * 730 * 0.084m + 1000 * 0.0023m },
        { "ElastiCache Serverless for Redis", "aws:elasticache/serverlessCache:ServerlessCache", """{ "engine": "redis" }""", "{ data_storage_gb: 10, monthly_ecpu: 1000000000 }", 10 * 730 * 0.125m + 1000 * 0.0034m },
        { "ActiveMQ with a standby: storage on EFS", "aws:mq/broker:Broker", """{ "engineType": "ActiveMQ", "hostInstanceType": "mq.m5.large", "deploymentMode": "ACTIVE_STANDBY_MULTI_AZ" }""", "{ storage_size_gb: 100 }", 730 * 0.576m + 100 * 0.30m },
        { "RabbitMQ in a cluster: three brokers, three volumes", "aws:mq/broker:Broker", """{ "engineType": "RabbitMQ", "hostInstanceType": "mq.m5.large", "deploymentMode": "CLUSTER_MULTI_AZ" }""", "{ storage_size_gb: 10 }", 730 * 0.864m + 3 * 10 * 0.10m },
        { "an interface endpoint in three zones", "aws:ec2/vpcEndpoint:VpcEndpoint", """{ "vpcEndpointType": "Interface", "subnetIds": ["a","b","c"] }""", "{ monthly_data_processed_gb: 1000 }", 3 * 730 * 0.01m + 10 },
        { "a gateway endpoint", "aws:ec2/vpcEndpoint:VpcEndpoint", """{ "vpcEndpointType": "Gateway" }""", "{ a: 1 }", 0 },
        { "a secret and its calls", "aws:secretsmanager/secret:Secret", "{}", "{ monthly_requests: 100000 }", 0.40m + 0.50m },
        { "an advanced parameter", "aws:ssm/parameter:Parameter", """{ "tier": "Advanced" }""", "{ monthly_api_interactions: 100000 }", 0.05m + 0.50m },
        { "a health check elsewhere, with four features", "aws:route53/healthCheck:HealthCheck", """{ "type": "HTTPS_STR_MATCH", "requestInterval": 10, "measureLatency": true }""", "{ endpoint_type: non_aws }", 0.75m + 4 * 2m },
        { "a resolver endpoint of two addresses", "aws:route53/resolverEndpoint:ResolverEndpoint", """{ "ipAddresses": [{}, {}] }""", "{ monthly_queries: 10000000 }", 2 * 730 * 0.125m + 4 },
        { "CodeBuild: 100 minutes are free", "aws:codebuild/project:Project", """{ "environment": { "computeType": "BUILD_GENERAL1_SMALL", "type": "LINUX_CONTAINER" } }""", "{ monthly_build_mins: 1100 }", 5m },
        { "Glacier Flexible Retrieval", "aws:s3/bucket:Bucket", "{}", "{ glacier_flexible_retrieval: { storage_gb: 1000 } }", 3.6m },
        { "Glacier Deep Archive", "aws:s3/bucket:Bucket", "{}", "{ glacier_deep_archive: { storage_gb: 1000 } }", 0.99m },
        { "Intelligent-Tiering: two tiers and the watch over objects", "aws:s3/bucket:Bucket", "{}", "{ intelligent_tiering: { frequent_access_storage_gb: 1000, infrequent_access_storage_gb: 1000, monitored_objects: 1000000 } }", 23 + 12.5m + 2.5m },
        { "CloudTrail data events", "aws:cloudtrail/trail:Trail", "{}", "{ monthly_data_events: 10000000 }", 10m },
        { "configuration items", "aws:cfg/recorder:Recorder", "{}", "{ monthly_config_items: 10000 }", 30m },
        { "EFS in one zone", "aws:efs/fileSystem:FileSystem", """{ "availabilityZoneName": "us-east-1a" }""", "{ storage_gb: 100 }", 16m },
        { "EFS with provisioned throughput: a MiB/s for each 20 GB is included", "aws:efs/fileSystem:FileSystem", """{ "throughputMode": "provisioned", "provisionedThroughputInMibps": 100 }""", "{ storage_gb: 100 }", 30 + (100 - 5) * 6m },
        { "a burstable instance beyond its credits", "aws:ec2/instance:Instance", """{ "instanceType": "t3.medium", "rootBlockDevice": { "volumeType": "gp3", "volumeSize": 8 } }""", "{ monthly_cpu_credit_hrs: 100, vcpu_count: 2 }", 730 * 0.0416m + 0.64m + 10m },
        { "Lambda: 400,000 GB-seconds and a million requests are free", "aws:lambda/function:Function", """{ "memorySize": 128 }""", "{ monthly_requests: 100000000, request_duration_ms: 50 }", 99 * 0.20m + (100_000_000m * 0.05m * 0.125m - 400_000) * 0.0000166667m },
        { "Memcached nodes", "aws:elasticache/cluster:Cluster", """{ "engine": "memcached", "nodeType": "cache.m5.large", "numCacheNodes": 2 }""", "{ a: 1 }", 2 * 730 * 0.156m },
        { "Redis shards with replicas, and snapshots beyond the first", "aws:elasticache/replicationGroup:ReplicationGroup", """{ "engine": "redis", "nodeType": "cache.r6g.large", "numNodeGroups": 2, "replicasPerNodeGroup": 1, "snapshotRetentionLimit": 7 }""", "{ snapshot_storage_size_gb: 100 }", 4 * 730 * 0.206m + 100 * 0.085m },
        { "Redshift nodes and managed storage", "aws:redshift/cluster:Cluster", """{ "nodeType": "ra3.xlplus", "numberOfNodes": 2 }""", "{ managed_storage_gb: 1000, backup_storage_gb: 0, excess_concurrency_scaling_secs: 0, spectrum_data_scanned_tb: 0 }", 2 * 730 * 1.086m + 24m },
        { "images in ECR", "aws:ecr/repository:Repository", "{}", "{ storage_gb: 100 }", 10m },
        { "a web ACL, three rules, requests", "aws:wafv2/webAcl:WebAcl", """{ "rules": [{}, {}, {}] }""", "{ monthly_requests: 100000000 }", 5 + 3 + 60 },
        { "CloudFront: HTTP, functions, invalidations beyond the free ones", "aws:cloudfront/distribution:Distribution", "{}", "{ monthly_http_requests: { us: 30000000 }, monthly_function_invocations: 12000000, monthly_invalidation_requests: 2000 }", 20_000_000m / 10_000 * 0.0075m + 1m + 5m },
        { "an NLB at 10 units by its bytes", "aws:lb/loadBalancer:LoadBalancer", """{ "internal": true, "loadBalancerType": "network" }""", "{ new_connections: 800, active_connections: 100000, processed_bytes_gb: 7300 }", 730 * 0.0225m + 10 * 730 * 0.006m },
        { "a Gateway Load Balancer", "aws:lb/loadBalancer:LoadBalancer", """{ "internal": true, "loadBalancerType": "gateway" }""", "{ new_connections: 600, active_connections: 60000, processed_bytes_gb: 730 }", 730 * 0.0125m + 730 * 0.004m },
        { "a Classic Load Balancer", "aws:elb/loadBalancer:LoadBalancer", """{ "internal": true }""", "{ monthly_data_processed_gb: 1000 }", 730 * 0.025m + 8m },
        { "Airflow: an environment, two more workers", "aws:mwaa/environment:Environment", """{ "minWorkers": 1, "maxWorkers": 1 }""", "{ meta_database_gb: 10, additional_workers: 2 }", 730 * 0.49m + 1 + 2 * 730 * 0.055m },
        { "Aurora DSQL: 100,000 DPU and a gigabyte are free", "aws:dsql/cluster:Cluster", "{}", "{ monthly_dpu: 1100000, storage_gb: 11 }", 8m + 10 * 0.33m },
        { "X-Ray: 100,000 traces recorded and a million retrieved are free", "aws:xray/group:Group", "{}", "{ monthly_traces_recorded: 1100000, monthly_traces_retrieved: 2000000 }", 5m + 0.5m },
        { "Aurora Serverless v2 by its units", "aws:rds/clusterInstance:ClusterInstance", """{ "engine": "aurora-postgresql", "instanceClass": "db.serverless" }""", "{ capacity_units_per_hr: 4 }", 4 * 730 * 0.12m },
        { "Aurora Standard: storage and every I/O", "aws:rds/cluster:Cluster", """{ "engine": "aurora-mysql" }""", "{ storage_gb: 100, write_requests_per_sec: 10, read_requests_per_sec: 10, backup_snapshot_size_gb: 0 }", 10m + 20 * 3600 * 730m / 1_000_000 * 0.20m },
        { "Aurora I/O-Optimized: storage alone", "aws:rds/cluster:Cluster", """{ "engine": "aurora-mysql", "storageType": "aurora-iopt1" }""", "{ storage_gb: 100, write_requests_per_sec: 10, read_requests_per_sec: 10, backup_snapshot_size_gb: 0 }", 22.5m },
        { "an Aurora instance", "aws:rds/clusterInstance:ClusterInstance", """{ "engine": "aurora-mysql", "instanceClass": "db.r6g.large" }""", "{ a: 1 }", 730 * 0.26m },
        { "a Neptune instance", "aws:neptune/clusterInstance:ClusterInstance", """{ "instanceClass": "db.r5.large" }""", "{ a: 1 }", 730 * 0.348m },
        { "a DocumentDB instance", "aws:docdb/clusterInstance:ClusterInstance", """{ "instanceClass": "db.r5.large" }""", "{ a: 1 }", 730 * 0.277m },
        { "Transfer Family: each protocol by the hour", "aws:transfer/server:Server", """{ "protocols": ["SFTP", "FTPS"] }""", "{ monthly_data_downloaded_gb: 50, monthly_data_uploaded_gb: 50 }", 2 * 730 * 0.30m + 4m },
        { "Cognito Essentials: 10,000 users are free", "aws:cognito/userPool:UserPool", """{ "userPoolTier": "ESSENTIALS" }""", "{ monthly_active_users: 20000 }", 150m },
        { "FIFO topics: publishes, payload, deliveries", "aws:sns/topic:Topic", """{ "fifoTopic": true }""", "{ monthly_requests: 10000000, fifo_subscriptions: 1, request_size_kb: 1 }", 10 * 0.30m + 10_000_000m / 1_048_576 * 0.017m + 10 * 0.01m + 10_000_000m / 1_048_576 * 0.001m },
        { "EventBridge: events of others and own, the archive", "aws:cloudwatch/eventBus:EventBus", "{}", "{ monthly_custom_events: 10000000, monthly_third_party_events: 1000000, archive_storage_gb: 10, monthly_archive_processing_gb: 10 }", 11m + 10 * 0.10m + 10 * 0.023m },
        { "backup storage by kind", "aws:backup/vault:Vault", "{}", "{ monthly_efs_warm_backup_gb: 100, monthly_efs_cold_backup_gb: 100, monthly_ebs_snapshot_gb: 100 }", 5m + 1m + 5m },
        { "an Elastic IP address", "aws:ec2/eip:Eip", "{}", "{ a: 1 }", 3.65m },
        { "a NAT gateway", "aws:ec2/natGateway:NatGateway", "{}", "{ monthly_data_processed_gb: 100 }", 730 * 0.045m + 4.5m },
        { "OpenSearch: I/O and throughput of gp3 above the included", "aws:opensearch/domain:Domain", """{ "clusterConfig": { "instanceType": "m6g.large.search", "instanceCount": 2 }, "ebsOptions": { "ebsEnabled": true, "volumeType": "gp3", "volumeSize": 100, "iops": 4000, "throughput": 250 } }""", "{ a: 1 }", 2 * 730 * 0.128m + 2 * 100 * 0.122m + 2 * 1000 * 0.008m + 2 * 125 * 0.064m },
        { "Global Accelerator: premium of data out", "aws:globalaccelerator/endpointGroup:EndpointGroup", """{ "endpointGroupRegion": "us-east-1" }""", "{ monthly_outbound_data_transfer_gb: { us: 1000 } }", 15m },
        { "a secret and its copy in another region", "aws:secretsmanager/secret:Secret", """{ "replicas": [{ "region": "eu-west-1" }] }""", "{ monthly_requests: 0 }", 0.80m },
        { "Kinesis shards and units put in", "aws:kinesis/stream:Stream", """{ "shardCount": 2 }""", "{ monthly_provisioned_put_units: 1000000000 }", 2 * 730 * 0.015m + 14m },
    };

    // S3 FAQ, S3 Express One Zone, example 1: $1.10 + $1.13 + $0.27 + $0.03 + $0.05 with records of 10 KB.
    [Fact]
    public void A_directory_bucket_costs_what_the_FAQ_says()
    {
        var gigabytes = 10m / 1_048_576;

        Used(FormattableString.Invariant($"{{ storage_gb: 10, monthly_tier_1_requests: 1000000, monthly_tier_2_requests: 9000000, monthly_data_uploaded_gb: {gigabytes * 1_000_000:0.0000}, monthly_data_retrieval_gb: {gigabytes * 9_000_000:0.0000} }}"),
            Resource("aws:s3/directoryBucket:DirectoryBucket", "it")).Usd().Should().BeApproximately(2.58m, 0.005m);
    }

    // 100 to 400 units of the table and 10 to 50 of its index, of which 25 are free; each target belongs to the table that it refers to.
    [Fact]
    public void Scaling_targets_give_the_range_of_a_table_and_of_each_index()
    {
        var orders = Resource("aws:dynamodb/table:Table", "orders", """{ "billingMode": "PROVISIONED", "writeCapacity": 100, "readCapacity": 1, "globalSecondaryIndexes": [{ "name": "by-date", "writeCapacity": 10, "readCapacity": 1 }, { "name": "by-customer", "writeCapacity": 5, "readCapacity": 1 }] }""");
        var users = Resource("aws:dynamodb/table:Table", "users", """{ "billingMode": "PROVISIONED", "writeCapacity": 7, "readCapacity": 1 }""");
        Graph.GraphResource Target(string name, string dimension, string id, int min, int max, Graph.GraphResource table) => Resource("aws:appautoscaling/target:Target", name,
            $$"""{ "scalableDimension": "dynamodb:{{dimension}}:WriteCapacityUnits", "resourceId": "{{id}}", "minCapacity": {{min}}, "maxCapacity": {{max}} }""", ("resourceId", table));
        var estimate = Price(orders, users, Target("o", "table", "table/orders", 100, 400, orders), Target("i", "index", "table/orders/index/by-date", 10, 50, orders), Target("u", "table", "table/users", 7, 70, users));

        Units("orders").Should().Be((115 - 25, 115 - 25, 455 - 25));
        Units("users").Should().Be((7, 7, 70));

        (decimal Low, decimal Expected, decimal High) Units(string table)
        {
            var hours = estimate.Items.Where(item => item.Resource == table && item.Item.StartsWith("Write capacity", StringComparison.Ordinal) && !item.Item.EndsWith("always free", StringComparison.Ordinal)).ToList();
            return (hours.Sum(item => item.Quantity.Low) / 730, hours.Sum(item => item.Quantity.Expected) / 730, hours.Sum(item => item.Quantity.High) / 730);
        }
    }
}
