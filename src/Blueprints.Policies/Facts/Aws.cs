namespace Blueprints.Policies;

/// <summary>The type tokens that rules ask for.</summary>
static class Aws
{
    public const string TargetGroup = "aws:lb/targetGroup:TargetGroup";
    public const string LoadBalancer = "aws:lb/loadBalancer:LoadBalancer";
    public const string Listener = "aws:lb/listener:Listener";
    public const string Group = "aws:autoscaling/group:Group";
    public const string GroupPolicy = "aws:autoscaling/policy:Policy";
    public const string GroupSchedule = "aws:autoscaling/schedule:Schedule";
    public const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";
    public const string Instance = "aws:ec2/instance:Instance";
    public const string Service = "aws:ecs/service:Service";
    public const string AppScalingPolicy = "aws:appautoscaling/policy:Policy";
    public const string Queue = "aws:sqs/queue:Queue";
    public const string Redrive = "aws:sqs/redrivePolicy:RedrivePolicy";
    public const string RedriveAllow = "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy";
    public const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    public const string Cluster = "aws:rds/cluster:Cluster";
    public const string ClusterInstance = "aws:rds/clusterInstance:ClusterInstance";
    public const string Database = "aws:rds/instance:Instance";
    public const string Proxy = "aws:rds/proxy:Proxy";
    public const string ProxyTarget = "aws:rds/proxyTarget:ProxyTarget";
    public const string ProxyEndpoint = "aws:rds/proxyEndpoint:ProxyEndpoint";
    public const string ReplicationGroup = "aws:elasticache/replicationGroup:ReplicationGroup";
    public const string CacheCluster = "aws:elasticache/cluster:Cluster";
    public const string Distribution = "aws:cloudfront/distribution:Distribution";
    public const string Bucket = "aws:s3/bucket:Bucket";
    public const string Volume = "aws:ebs/volume:Volume";
    public const string NatGateway = "aws:ec2/natGateway:NatGateway";
    public const string Subnet = "aws:ec2/subnet:Subnet";
    public const string Provider = "pulumi:providers:aws";
}
