using System.Globalization;
using System.Text.Json.Nodes;
using Blueprints.LoadBalancing;
using Pulumi;
using Pulumi.Aws.S3.Inputs;
using S3 = Pulumi.Aws.S3;

namespace Blueprints.Aws;

/// <summary>The bucket of the logs of a load balancer or an accelerator: private, encrypted, written by AWS's log services only, emptied by age.</summary>
public sealed class AccessLogBucket : ComponentResource
{
    internal AccessLogBucket(string name, AccessLogs logs, ComponentResourceOptions options, bool delivered = false, string folder = "")
        : base("blueprints:aws:AccessLogBucket", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        // What an estimator tells a bucket of logs by.
        Bucket = new(name, new() { Tags = new() { ["Purpose"] = "access-logs", ["RetentionDays"] = logs.RetentionDays.ToString(CultureInfo.InvariantCulture) } }, child);
        var publicAccess = new S3.BucketPublicAccessBlock(name, new()
        {
            Bucket = Bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        }, child);
        _ = new S3.BucketOwnershipControls(name, new() { Bucket = Bucket.Id, Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" } }, child);
        // Load balancers write to buckets with S3's own keys only.
        _ = new S3.BucketServerSideEncryptionConfiguration(name, new()
        {
            Bucket = Bucket.Id,
            Rules = [new BucketServerSideEncryptionConfigurationRuleArgs
            {
                ApplyServerSideEncryptionByDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "AES256" },
            }],
        }, child);
        _ = new S3.BucketLifecycleConfiguration(name, new() { Bucket = Bucket.Id, Rules = [Expire(logs)] }, child);

        var account = global::Pulumi.Aws.GetCallerIdentity.Invoke(new(), new InvokeOptions { Parent = this }).Apply(caller => caller.AccountId);
        Policy = new(name, new() { Bucket = Bucket.Id, Policy = Output.Tuple(Bucket.Arn, account).Apply(both => delivered ? DeliveryPolicyOf(both.Item1, both.Item2, folder) : PolicyOf(both.Item1, both.Item2)) },
            new() { Parent = this, DependsOn = [publicAccess] });
        RegisterOutputs();
    }

    /// <summary>The bucket.</summary>
    public S3.Bucket Bucket { get; }

    /// <summary>Who may write, and that plain HTTP is refused.</summary>
    public S3.BucketPolicy Policy { get; }

    static BucketLifecycleConfigurationRuleArgs Expire(AccessLogs logs) => new()
    {
        Id = "expire-logs",
        Status = "Enabled",
        Filter = new BucketLifecycleConfigurationRuleFilterArgs(),
        Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = logs.RetentionDays },
    };

    static string PolicyOf(string bucketArn, string account) => PolicyDocument.Of(
        new()
        {
            Principal = new JsonObject { ["Service"] = "logdelivery.elasticloadbalancing.amazonaws.com" },
            Actions = ["s3:PutObject"],
            Resources = [$"{bucketArn}/AWSLogs/{account}/*"],
        },
        BucketRules.PlainHttpDenied(bucketArn));

    // Logs of network load balancers and accelerators come by another service, which looks at the bucket first. Only the account's own are let in: the name of an accelerator, which is
    // made after the policy, is not known. Sources: ELB User Guide, access logs for Network Load Balancers; Global Accelerator Developer Guide, flow logs.
    static string DeliveryPolicyOf(string bucketArn, string account, string folder)
    {
        var service = new JsonObject { ["Service"] = "delivery.logs.amazonaws.com" };
        var own = new JsonObject { ["StringEquals"] = new JsonObject { ["aws:SourceAccount"] = account } };
        return PolicyDocument.Of(
            new() { Principal = service, Actions = ["s3:GetBucketAcl"], Resources = [bucketArn], Condition = own },
            new() { Principal = service.DeepClone().AsObject(), Actions = ["s3:PutObject"], Resources = [$"{bucketArn}/{folder}AWSLogs/{account}/*"], Condition = own.DeepClone().AsObject() },
            BucketRules.PlainHttpDenied(bucketArn));
    }
}
