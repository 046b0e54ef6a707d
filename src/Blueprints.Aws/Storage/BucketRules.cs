using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Blueprints.Storage;
using Pulumi.Aws.S3.Inputs;

namespace Blueprints.Aws;

/// <summary>What a bucket forgets and what it refuses.</summary>
static class BucketRules
{
    const int AbortUploadsAfterDays = 7;

    /// <summary>The lifecycle rules of a bucket.</summary>
    public static ImmutableArray<BucketLifecycleConfigurationRuleArgs> Lifecycle(ObjectStoreSpec spec)
    {
        var expire = Rule("expire-earlier-versions");
        expire.NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = spec.ExpireEarlierVersionsAfterDays };
        expire.Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { ExpiredObjectDeleteMarker = true };

        var abort = Rule("abort-unfinished-uploads");
        abort.AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = AbortUploadsAfterDays };

        return spec.InfrequentAccessAfterDays is { } days ? [expire, abort, Transition(days)] : [expire, abort];
    }

    /// <summary>The bucket policy: every request without TLS is refused, whoever makes it.</summary>
    /// <param name="bucketArn">The bucket.</param>
    public static string DenyPlainHttp(string bucketArn) => PolicyDocument.Of(new PolicyStatement
    {
        Effect = "Deny",
        Principal = "*",
        Actions = ["s3:*"],
        Resources = [bucketArn, $"{bucketArn}/*"],
        Condition = new JsonObject { ["Bool"] = new JsonObject { ["aws:SecureTransport"] = "false" } },
    });

    /// <summary>What an application may do in its bucket.</summary>
    /// <param name="bucketArn">The bucket.</param>
    public static string ReadAndWrite(string bucketArn) => PolicyDocument.Of(
        new() { Actions = ["s3:ListBucket"], Resources = [bucketArn] },
        new() { Actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], Resources = [$"{bucketArn}/*"] });

    static BucketLifecycleConfigurationRuleArgs Transition(int days)
    {
        var rule = Rule("infrequent-access");
        rule.Transitions.Add(new BucketLifecycleConfigurationRuleTransitionArgs { Days = days, StorageClass = "STANDARD_IA" });
        return rule;
    }

    // An empty filter means every object.
    static BucketLifecycleConfigurationRuleArgs Rule(string id) => new() { Id = id, Status = "Enabled", Filter = new BucketLifecycleConfigurationRuleFilterArgs() };
}
