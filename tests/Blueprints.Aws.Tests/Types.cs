namespace Blueprints.Aws.Tests;

/// <summary>The type tokens that tests ask for.</summary>
static class Types
{
    public const string Vpc = "aws:ec2/vpc:Vpc";
    public const string Subnet = "aws:ec2/subnet:Subnet";
    public const string NatGateway = "aws:ec2/natGateway:NatGateway";
    public const string Eip = "aws:ec2/eip:Eip";
    public const string Route = "aws:ec2/route:Route";
    public const string RouteTableAssociation = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    public const string VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
    public const string DefaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    public const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    public const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    public const string EgressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    public const string LoadBalancer = "aws:lb/loadBalancer:LoadBalancer";
    public const string TargetGroup = "aws:lb/targetGroup:TargetGroup";
    public const string Listener = "aws:lb/listener:Listener";
    public const string ListenerRule = "aws:lb/listenerRule:ListenerRule";
    public const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";
    public const string Group = "aws:autoscaling/group:Group";
    public const string ScalingPolicy = "aws:autoscaling/policy:Policy";
    public const string ReaderTarget = "aws:appautoscaling/target:Target";
    public const string ReaderPolicy = "aws:appautoscaling/policy:Policy";
    public const string Key = "aws:kms/key:Key";
    public const string PublicAccessBlock = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    public const string BucketEncryption = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
    public const string Queue = "aws:sqs/queue:Queue";
    public const string TopicSubscription = "aws:sns/topicSubscription:TopicSubscription";
    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string Cluster = "aws:rds/cluster:Cluster";
    public const string ClusterInstance = "aws:rds/clusterInstance:ClusterInstance";
    public const string ClusterParameters = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
    public const string Instance = "aws:rds/instance:Instance";
    public const string Parameters = "aws:rds/parameterGroup:ParameterGroup";
    public const string ReplicationGroup = "aws:elasticache/replicationGroup:ReplicationGroup";
    public const string CacheParameters = "aws:elasticache/parameterGroup:ParameterGroup";
    public const string Bucket = "aws:s3/bucket:Bucket";
    public const string BucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
    public const string BucketLifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
    public const string BucketVersioning = "aws:s3/bucketVersioning:BucketVersioning";
    public const string BucketCors = "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration";
}
