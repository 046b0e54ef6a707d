using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The resource types that AWS does not bill, or bills with another resource. A type that is neither here nor has an adapter is unknown, and said so.</summary>
static class FreeResources
{
    static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "aws:appautoscaling/policy:Policy",
        "aws:autoscaling/policy:Policy",
        "aws:autoscaling/attachment:Attachment",
        "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
        "aws:ec2/internetGateway:InternetGateway",
        "aws:ec2/launchTemplate:LaunchTemplate",
        "aws:ec2/route:Route",
        "aws:ec2/routeTable:RouteTable",
        "aws:ec2/routeTableAssociation:RouteTableAssociation",
        "aws:ec2/securityGroup:SecurityGroup",
        "aws:ec2/subnet:Subnet",
        "aws:ec2/vpc:Vpc",
        "aws:elasticache/parameterGroup:ParameterGroup",
        "aws:elasticache/subnetGroup:SubnetGroup",
        "aws:iam/instanceProfile:InstanceProfile",
        "aws:iam/role:Role",
        "aws:iam/rolePolicy:RolePolicy",
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        "aws:lb/listener:Listener",
        "aws:lb/listenerRule:ListenerRule",
        "aws:lb/targetGroup:TargetGroup",
        "aws:rds/clusterParameterGroup:ClusterParameterGroup",
        "aws:rds/parameterGroup:ParameterGroup",
        "aws:rds/subnetGroup:SubnetGroup",
        "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration",
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
        "aws:s3/bucketPolicy:BucketPolicy",
        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        "aws:s3/bucketVersioning:BucketVersioning",
        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    };

    /// <summary>Whether a resource is free, a component, a stack or a provider.</summary>
    public static bool Contains(GraphResource resource) =>
        Types.Contains(resource.Type)
        || resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)
        || resource.Type.StartsWith("blueprints:", StringComparison.Ordinal)
        || IsGatewayEndpoint(resource);

    // Interface endpoints are billed by the hour and by the gigabyte.
    static bool IsGatewayEndpoint(GraphResource resource) =>
        resource.Type == "aws:ec2/vpcEndpoint:VpcEndpoint" && resource.Text("vpcEndpointType") is null or "Gateway";
}
