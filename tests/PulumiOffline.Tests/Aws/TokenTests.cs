using System.Reflection;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;
using LB = Pulumi.Aws.LB;
using Rds = Pulumi.Aws.Rds;
using S3 = Pulumi.Aws.S3;

namespace PulumiOffline.Tests.Aws;

public class TokenTests
{
    [Theory]
    [InlineData(typeof(Ec2.Vpc), "Pulumi.Aws.Ec2", "aws:ec2/vpc:Vpc")]
    [InlineData(typeof(LB.LoadBalancer), "Pulumi.Aws.LB", "aws:lb/loadBalancer:LoadBalancer")]
    [InlineData(typeof(Rds.ClusterInstance), "Pulumi.Aws.Rds", "aws:rds/clusterInstance:ClusterInstance")]
    [InlineData(typeof(Pulumi.Aws.AutoScaling.Group), "Pulumi.Aws.AutoScaling", "aws:autoscaling/group:Group")]
    [InlineData(typeof(Pulumi.Aws.ElastiCache.ReplicationGroup), "Pulumi.Aws.ElastiCache", "aws:elasticache/replicationGroup:ReplicationGroup")]
    [InlineData(typeof(Pulumi.Aws.AppAutoScaling.Target), "Pulumi.Aws.AppAutoScaling", "aws:appautoscaling/target:Target")]
    [InlineData(typeof(Pulumi.Aws.Provider), "Pulumi.Aws", "pulumi:providers:aws")]
    public void Classes_carry_the_token_and_namespace_of_the_official_package(Type type, string space, string token)
    {
        type.Namespace.Should().Be(space);
        type.GetCustomAttribute<ResourceTypeAttribute>()!.Type.Should().Be(token);
        type.GetCustomAttribute<ResourceTypeAttribute>()!.Version.Should().Be("7.48.0");
    }

    [Theory]
    [InlineData(typeof(Iam.Policy), "PolicyDocument", "policy")]
    [InlineData(typeof(S3.Bucket), "BucketName", "bucket")]
    public void Outputs_that_may_not_be_named_like_their_class_have_the_provider_s_own_name(Type type, string name, string wireName) =>
        type.GetProperty(name)!.GetCustomAttribute<OutputAttribute>()!.Name.Should().Be(wireName);

    [Theory]
    [InlineData(typeof(Iam.PolicyArgs), "PolicyDocument")]
    [InlineData(typeof(Iam.PolicyState), "PolicyDocument")]
    [InlineData(typeof(S3.BucketArgs), "BucketName")]
    [InlineData(typeof(S3.BucketPolicyArgs), "Bucket")]
    [InlineData(typeof(Pulumi.Aws.Sqs.QueuePolicyArgs), "Policy")]
    [InlineData(typeof(LB.ListenerArgs), "DefaultActions")]
    [InlineData(typeof(Ec2.VpcArgs), "EnableDnsHostnames")]
    public void Args_have_the_provider_s_names(Type type, string name) => type.GetProperty(name).Should().NotBeNull();

    [Fact]
    public void Every_type_token_is_unique()
    {
        var tokens = typeof(Ec2.Vpc).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<ResourceTypeAttribute>()?.Type)
            .Where(token => token is not null)
            .ToList();

        tokens.Should().HaveCountGreaterThan(60).And.OnlyHaveUniqueItems();
    }
}
