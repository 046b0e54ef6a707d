using System.Collections.Frozen;

namespace Blueprints.Estimation.Cost.Usage;

/// <summary>The words that usage files of other tools have for resource types, so that such a file works as it is.</summary>
static class TerraformTypes
{
    static readonly FrozenDictionary<string, string> Tokens = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aws_alb"] = "aws:lb/loadBalancer:LoadBalancer",
        ["aws_autoscaling_group"] = "aws:autoscaling/group:Group",
        ["aws_cloudfront_distribution"] = "aws:cloudfront/distribution:Distribution",
        ["aws_cloudwatch_event_bus"] = "aws:cloudwatch/eventBus:EventBus",
        ["aws_cloudwatch_log_group"] = "aws:cloudwatch/logGroup:LogGroup",
        ["aws_cloudwatch_metric_alarm"] = "aws:cloudwatch/metricAlarm:MetricAlarm",
        ["aws_db_cluster_snapshot"] = "aws:rds/clusterSnapshot:ClusterSnapshot",
        ["aws_db_instance"] = "aws:rds/instance:Instance",
        ["aws_db_proxy"] = "aws:rds/proxy:Proxy",
        ["aws_db_snapshot"] = "aws:rds/snapshot:Snapshot",
        ["aws_dynamodb_table"] = "aws:dynamodb/table:Table",
        ["aws_elasticache_cluster"] = "aws:elasticache/cluster:Cluster",
        ["aws_elasticache_replication_group"] = "aws:elasticache/replicationGroup:ReplicationGroup",
        ["aws_elasticache_serverless_cache"] = "aws:elasticache/serverlessCache:ServerlessCache",
        ["aws_instance"] = "aws:ec2/instance:Instance",
        ["aws_kinesis_firehose_delivery_stream"] = "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
        ["aws_kinesis_stream"] = "aws:kinesis/stream:Stream",
        ["aws_kms_key"] = "aws:kms/key:Key",
        ["aws_lb"] = "aws:lb/loadBalancer:LoadBalancer",
        ["aws_mq_broker"] = "aws:mq/broker:Broker",
        ["aws_msk_cluster"] = "aws:msk/cluster:Cluster",
        ["aws_msk_serverless_cluster"] = "aws:msk/serverlessCluster:ServerlessCluster",
        ["aws_nat_gateway"] = "aws:ec2/natGateway:NatGateway",
        ["aws_opensearch_domain"] = "aws:opensearch/domain:Domain",
        ["aws_opensearchserverless_collection"] = "aws:opensearch/serverlessCollection:ServerlessCollection",
        ["aws_pipes_pipe"] = "aws:pipes/pipe:Pipe",
        ["aws_rds_cluster"] = "aws:rds/cluster:Cluster",
        ["aws_rds_cluster_instance"] = "aws:rds/clusterInstance:ClusterInstance",
        ["aws_route53_health_check"] = "aws:route53/healthCheck:HealthCheck",
        ["aws_route53_record"] = "aws:route53/record:Record",
        ["aws_route53_resolver_endpoint"] = "aws:route53/resolverEndpoint:ResolverEndpoint",
        ["aws_route53_zone"] = "aws:route53/zone:Zone",
        ["aws_s3_bucket"] = "aws:s3/bucket:Bucket",
        ["aws_scheduler_schedule"] = "aws:scheduler/schedule:Schedule",
        ["aws_secretsmanager_secret"] = "aws:secretsmanager/secret:Secret",
        ["aws_sns_topic"] = "aws:sns/topic:Topic",
        ["aws_sqs_queue"] = "aws:sqs/queue:Queue",
        ["aws_ssm_parameter"] = "aws:ssm/parameter:Parameter",
        ["aws_wafv2_web_acl"] = "aws:wafv2/webAcl:WebAcl",
        ["aws_xray_group"] = "aws:xray/group:Group",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The type token of another tool's type; null where it is none.</summary>
    /// <param name="type">The type: <c>aws_sqs_queue</c>.</param>
    public static string? TokenOf(string type) => Tokens.GetValueOrDefault(type);

    /// <summary>The name in an address: <c>web</c> in <c>module.shop.aws_instance.web[0]</c>; null where it is no address.</summary>
    public static string? NameIn(string address)
    {
        var at = TypeAt(address);
        if (at < 0 || address.IndexOf('.', at) is not (> 0 and var dot))
            return null;
        var name = address[(dot + 1)..];
        return name.IndexOf('[', StringComparison.Ordinal) is > 0 and var index ? name[..index] : name;
    }

    /// <summary>Whether an address is one of a resource of this type.</summary>
    public static bool Names(string address, string type)
    {
        var at = TypeAt(address);
        return at >= 0 && TokenOf(address[at..address.IndexOf('.', at)]) == type;
    }

    static int TypeAt(string address) => address.StartsWith("aws_", StringComparison.Ordinal) ? 0 : address.IndexOf(".aws_", StringComparison.Ordinal) is >= 0 and var at ? at + 1 : -1;
}
