using PulumiOffline.SdkGenerator.Schema;

namespace PulumiOffline.Tests.Aws.Generator;

/// <summary>The schema file of the repository against what is known of the provider.</summary>
public class AwsSchemaTests
{
    private static readonly SchemaFile Schema = Read();

    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", "")]
    [InlineData("aws:ec2/subnet:Subnet", "vpcId")]
    [InlineData("aws:ec2/flowLog:FlowLog", "")]
    [InlineData("aws:ec2/fleet:Fleet", "launchTemplateConfigs, targetCapacitySpecification")]
    [InlineData("aws:ec2/networkAclRule:NetworkAclRule", "networkAclId, protocol, ruleAction, ruleNumber")]
    [InlineData("aws:autoscaling/group:Group", "maxSize, minSize")]
    [InlineData("aws:appautoscaling/target:Target", "maxCapacity, minCapacity, resourceId, scalableDimension, serviceNamespace")]
    [InlineData("aws:lb/listener:Listener", "defaultActions, loadBalancerArn")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance", "clusterIdentifier, engine, instanceClass")]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "description")]
    [InlineData("aws:iam/role:Role", "assumeRolePolicy")]
    [InlineData("aws:s3/bucketPolicy:BucketPolicy", "bucket, policy")]
    [InlineData("aws:kms/alias:Alias", "targetKeyId")]
    public void Required_inputs_are_the_provider_s(string token, string required) =>
        string.Join(", ", Schema.FindToken(token)!.Properties.Where(property => property.Input == Presence.Required).Select(property => property.WireName))
            .Should().Be(required);

    [Theory]
    [InlineData("aws:rds/cluster:Cluster", "masterPassword, masterPasswordWo")]
    [InlineData("aws:rds/instance:Instance", "password, passwordWo")]
    [InlineData("aws:elasticache/user:User", "passwords, passwordsWo")]
    [InlineData("aws:secretsmanager/secretVersion:SecretVersion", "secretBinary, secretString, secretStringWo")]
    public void Secret_inputs_are_the_provider_s(string token, string secrets) =>
        string.Join(", ", Schema.FindToken(token)!.Properties.Where(property => property.Secret).Select(property => property.WireName)).Should().Be(secrets);

    [Theory]
    [InlineData("rds:ClusterServerlessv2ScalingConfiguration", "minCapacity", "double")]
    [InlineData("rds:ClusterServerlessv2ScalingConfiguration", "secondsUntilAutoPause", "int")]
    [InlineData("lb:TargetGroupHealthCheck", "interval", "int")]
    public void Numbers_are_told_apart(string type, string property, string number) =>
        Schema.FindType(type).Properties.Single(candidate => candidate.WireName == property).InputType
            .Should().BeOfType<PrimitiveType>().Which.Name.Should().Be(number);

    private static SchemaFile Read()
    {
        using var stream = typeof(AwsSchemaTests).Assembly.GetManifestResourceStream("aws-7.48.0.schema")!;
        using var reader = new StreamReader(stream);
        return SchemaFile.Parse(reader.ReadToEnd());
    }
}
