using System.Text.Json.Nodes;
using Pulumi;
using S3 = Pulumi.Aws.S3;

namespace Blueprints.Aws;

/// <summary>A private, encrypted bucket that one AWS service writes one source's logs into, and that forgets them.</summary>
static class LogBucket
{
    /// <summary>Makes the bucket.</summary>
    /// <param name="name">Its logical name.</param>
    /// <param name="retentionDays">Days after which logs are deleted.</param>
    /// <param name="service">The service that writes: <c>logging.s3.amazonaws.com</c>.</param>
    /// <param name="sourceArn">What it may write the logs of.</param>
    /// <param name="options">The options of every resource.</param>
    /// <returns>The bucket, and its policy, which has to stand before logs arrive.</returns>
    public static (S3.Bucket Bucket, S3.BucketPolicy Policy) Make(string name, int retentionDays, string service, Input<string> sourceArn, CustomResourceOptions options)
    {
        var bucket = new S3.Bucket(name, new(), options);
        var block = BucketRules.KeepPrivate(name, bucket.Id, options);
        _ = new S3.BucketOwnershipControls(name, new() { Bucket = bucket.Id, Rule = new S3.Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" } }, options);
        _ = new S3.BucketServerSideEncryptionConfiguration(name, new() { Bucket = bucket.Id, Rules = [BucketRules.Encryption(null)] }, options);
        _ = new S3.BucketLifecycleConfiguration(name, new() { Bucket = bucket.Id, Rules = [BucketRules.Expire("expire-logs", retentionDays)] }, options);
        var policy = Output.Tuple(bucket.Arn, sourceArn.ToOutput()).Apply(arns => Policy(arns.Item1, service, arns.Item2));
        return (bucket, new(name, new() { Bucket = bucket.Id, Policy = policy }, CustomResourceOptions.Merge(options, new() { DependsOn = { block } })));
    }

    static string Policy(string bucketArn, string service, string sourceArn) => PolicyDocument.Of(
        BucketRules.PlainHttpDenied(bucketArn),
        new PolicyStatement
        {
            Principal = new JsonObject { ["Service"] = service },
            Actions = ["s3:PutObject"],
            Resources = [$"{bucketArn}/*"],
            Condition = new JsonObject { ["ArnLike"] = new JsonObject { ["aws:SourceArn"] = sourceArn } },
        });
}
