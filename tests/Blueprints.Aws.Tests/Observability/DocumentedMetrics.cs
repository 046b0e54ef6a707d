namespace Blueprints.Aws.Tests.Observability;

/// <summary>A set of metrics as AWS documents them: they exist by exactly these dimensions, in this order or another.</summary>
/// <param name="Namespace">The CloudWatch namespace.</param>
/// <param name="Dimensions">The names of the dimensions, with spaces where AWS has them, parted by commas.</param>
/// <param name="Metrics">The metrics' names, parted by spaces.</param>
/// <param name="Source">Where AWS says so, below docs.aws.amazon.com.</param>
sealed record DocumentedMetrics(string Namespace, string Dimensions, string Metrics, string Source)
{
    const string Balancers = "elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html";
    const string NetworkBalancers = "elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html";
    const string Aurora = "AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html";
    const string Proxies = "AmazonRDS/latest/AuroraUserGuide/rds-proxy.monitoring.html";
    const string Kafka = "msk/latest/developerguide/metrics-details.html";
    const string Events = "eventbridge/latest/userguide/eb-monitoring.html";

    /// <summary>All that the components may use.</summary>
    public static IReadOnlyList<DocumentedMetrics> All { get; } =
    [
        new("AWS/ApplicationELB", "LoadBalancer", "RequestCount ConsumedLCUs HTTPCode_ELB_5XX_Count HTTPCode_Target_5XX_Count TargetResponseTime RejectedConnectionCount", Balancers),
        new("AWS/ApplicationELB", "TargetGroup,LoadBalancer", "HealthyHostCount", Balancers),
        new("AWS/ApplicationELB", "TargetGroup", "RequestCountPerTarget", Balancers),
        new("AWS/NetworkELB", "LoadBalancer", "NewFlowCount ActiveFlowCount ProcessedBytes ConsumedLCUs PortAllocationErrorCount RejectedFlowCount", NetworkBalancers),
        new("AWS/NetworkELB", "TargetGroup,LoadBalancer", "HealthyHostCount", NetworkBalancers),
        new("AWS/CloudFront", "DistributionId,Region", "Requests BytesDownloaded 4xxErrorRate 5xxErrorRate", "AmazonCloudFront/latest/DeveloperGuide/programming-cloudwatch-metrics.html"),
        new("AWS/NATGateway", "NatGatewayId", "BytesOutToDestination ErrorPortAllocation", "vpc/latest/userguide/metrics-dimensions-nat-gateway.html"),
        new("AWS/EC2", "AutoScalingGroupName", "CPUUtilization StatusCheckFailed", "AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html"),
        new("AWS/AutoScaling", "AutoScalingGroupName", "GroupInServiceInstances GroupDesiredCapacity", "autoscaling/ec2/userguide/ec2-auto-scaling-metrics.html"),
        new("AWS/ECS", "ClusterName,ServiceName", "CPUUtilization MemoryUtilization", "AmazonECS/latest/developerguide/available-metrics.html"),
        new("AWS/RDS", "DBClusterIdentifier,Role", "CPUUtilization DatabaseConnections FreeableMemory AuroraReplicaLag", Aurora),
        new("AWS/RDS", "DBInstanceIdentifier", "CPUUtilization DatabaseConnections FreeableMemory FreeStorageSpace", "AmazonRDS/latest/UserGuide/rds-metrics.html"),
        new("AWS/RDS", "ProxyName", "ClientConnections DatabaseConnectionsCurrentlyBorrowed DatabaseConnectionsBorrowLatency", Proxies),
        new("AWS/RDS", "ProxyName,TargetGroup,TargetRole", "AvailabilityPercentage", Proxies),
        new("AWS/AuroraDSQL", "ClusterId", "TotalTransactions OccConflicts TotalDPU", "aurora-dsql/latest/userguide/cloudwatch-monitoring.html"),
        new("AWS/ElastiCache", "CacheClusterId", "EngineCPUUtilization DatabaseMemoryUsagePercentage CPUUtilization Evictions", "AmazonElastiCache/latest/dg/CacheMetrics.Redis.html"),
        new("AWS/ElastiCache", "clusterId", "BytesUsedForCache ElastiCacheProcessingUnits ThrottledCmds", "AmazonElastiCache/latest/dg/serverless-metrics-events-redis.html"),
        new("AWS/S3", "BucketName,StorageType", "BucketSizeBytes", "AmazonS3/latest/userguide/metrics-dimensions.html"),
        new("AWS/SQS", "QueueName", "ApproximateNumberOfMessagesVisible ApproximateNumberOfMessagesNotVisible ApproximateAgeOfOldestMessage", "AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html"),
        new("AWS/SNS", "TopicName", "NumberOfMessagesPublished NumberOfNotificationsFailed", "sns/latest/dg/sns-monitoring-using-cloudwatch.html"),
        new("AWS/Events", "EventBusName,RuleName", "MatchedEvents FailedInvocations", Events),
        new("AWS/EventBridge/Pipes", "PipeName", "EventCount ExecutionFailed", "eventbridge/latest/userguide/eb-pipes-monitoring.html"),
        new("AWS/Scheduler", "ScheduleGroup", "InvocationAttemptCount TargetErrorCount InvocationDroppedCount", "scheduler/latest/UserGuide/monitoring-cloudwatch.html"),
        new("AWS/Kafka", "Cluster Name", "ActiveControllerCount GlobalPartitionCount OfflinePartitionsCount", Kafka),
        new("AWS/Kafka", "Cluster Name,Broker ID", "KafkaDataLogsDiskUsed", Kafka),
        new("AWS/Kafka", "Cluster Name,Consumer Group,Topic", "EstimatedMaxTimeLag", Kafka),
        new("AWS/AmazonMQ", "Broker", "MessageReadyCount ConnectionCount RabbitMQMemUsed RabbitMQMemLimit RabbitMQDiskFree RabbitMQDiskFreeLimit", "amazon-mq/latest/developer-guide/rabbitmq-logging-monitoring.html"),
        new("AWS/ES", "ClientId,DomainName", "ClusterStatus.red ClusterStatus.yellow CPUUtilization JVMMemoryPressure ClusterIndexWritesBlocked", "opensearch-service/latest/developerguide/managedomains-cloudwatchmetrics.html"),
    ];

    /// <summary>Whether AWS documents a metric by these dimensions.</summary>
    public static bool Has(string space, string metric, IEnumerable<string> dimensions)
    {
        var names = dimensions.Order(StringComparer.Ordinal).ToList();
        return All.Any(known => known.Namespace == space && known.Metrics.Split(' ').Contains(metric) && known.Dimensions.Split(',').Order(StringComparer.Ordinal).SequenceEqual(names));
    }
}
