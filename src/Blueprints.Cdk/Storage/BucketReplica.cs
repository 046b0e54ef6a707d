using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>The copy of a bucket in another region, in a stack of that region. It is named after the account, so that neither stack needs to ask the other.</summary>
public sealed class BucketReplica
{
    const int NameLimit = 48;

    internal BucketReplica(Construct scope, string name, CfnBucket source, string region)
    {
        var stack = new Stack(scope, "replica", new StackProps { StackName = $"{name}-replica", Env = new Amazon.CDK.Environment { Region = region, Account = AccountOf(scope) } });
        var bucketName = $"{PhysicalNames.Within(NameLimit, $"{name}-replica")}-{Aws.ACCOUNT_ID}";
        Bucket = new(stack, "bucket", LogBucket.Private(new BucketProps { BucketName = bucketName, Encryption = BucketEncryption.S3_MANAGED, Versioned = true }));
        Tags.Of(Bucket).Add("Purpose", "replica");
        var arn = $"arn:aws:s3:::{bucketName}";
        Role = new(scope, "replication", new RoleProps { AssumedBy = new ServicePrincipal("s3.amazonaws.com") });
        _ = new Policy(scope, "replication-rights", new PolicyProps
        {
            Roles = [Role],
            Statements =
            [
                Right.To(["s3:GetReplicationConfiguration", "s3:ListBucket"], source.AttrArn),
                Right.To(["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"], $"{source.AttrArn}/*"),
                Right.To(["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"], $"{arn}/*"),
            ],
        });
        source.ReplicationConfiguration = new CfnBucket.ReplicationConfigurationProperty { Role = Role.RoleArn, Rules = new[] { Everything(arn) } };
        // S3 refuses to copy to a bucket that is not there.
        Stack.Of(scope).AddDependency(stack);
    }

    /// <summary>The bucket in the other region.</summary>
    public Bucket Bucket { get; }

    /// <summary>The role that copies.</summary>
    public Role Role { get; }

    static CfnBucket.ReplicationRuleProperty Everything(string target) => new()
    {
        Id = "everything",
        Status = "Enabled",
        Priority = 1,
        Filter = new CfnBucket.ReplicationRuleFilterProperty { Prefix = "" },
        DeleteMarkerReplication = new CfnBucket.DeleteMarkerReplicationProperty { Status = "Enabled" },
        Destination = new CfnBucket.ReplicationDestinationProperty { Bucket = target },
    };

    static string? AccountOf(Construct scope) => Token.IsUnresolved(Stack.Of(scope).Account) ? null : Stack.Of(scope).Account;
}
