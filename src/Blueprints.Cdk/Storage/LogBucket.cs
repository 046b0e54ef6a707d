using Amazon.CDK;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A private bucket that services write logs to. Old ones are deleted.</summary>
static class LogBucket
{
    public static Bucket Make(Construct scope, string id, int retentionDays)
    {
        var bucket = new Bucket(scope, id, Private(new BucketProps
        {
            Encryption = BucketEncryption.S3_MANAGED,
            LifecycleRules = [new LifecycleRule { Id = "expire-logs", Expiration = Duration.Days(retentionDays) }],
        }));
        return bucket;
    }

    /// <summary>What every bucket has: nothing is public, nobody but its owner owns objects, plain HTTP is refused, deleting the stack keeps it.</summary>
    public static BucketProps Private(BucketProps props)
    {
        props.BlockPublicAccess = BlockPublicAccess.BLOCK_ALL;
        props.ObjectOwnership = ObjectOwnership.BUCKET_OWNER_ENFORCED;
        props.EnforceSSL = true;
        props.RemovalPolicy = RemovalPolicy.RETAIN;
        return props;
    }
}
