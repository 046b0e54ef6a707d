using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Blueprints.Storage;
using Pulumi;
using Pulumi.Aws.S3.Inputs;
using S3 = Pulumi.Aws.S3;

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

        return [expire, abort, .. Tiers(spec)];
    }

    /// <summary>The bucket policy: every request without TLS is refused, whoever makes it; a CDN's distribution may read, where one serves the bucket.</summary>
    /// <param name="bucketArn">The bucket.</param>
    /// <param name="distributionArn">The distribution that serves it; null for none.</param>
    public static string Policy(string bucketArn, string? distributionArn = null) =>
        distributionArn is null ? PolicyDocument.Of(PlainHttpDenied(bucketArn)) : PolicyDocument.Of(PlainHttpDenied(bucketArn), ReadBy(bucketArn, distributionArn));

    /// <summary>Refuses every request without TLS.</summary>
    /// <param name="bucketArn">The bucket.</param>
    public static PolicyStatement PlainHttpDenied(string bucketArn) => new()
    {
        Effect = "Deny",
        Principal = "*",
        Actions = ["s3:*"],
        Resources = [bucketArn, $"{bucketArn}/*"],
        Condition = new JsonObject { ["Bool"] = new JsonObject { ["aws:SecureTransport"] = "false" } },
    };

    /// <summary>Keeps a bucket private, whatever a policy says.</summary>
    public static S3.BucketPublicAccessBlock KeepPrivate(string name, Input<string> bucket, CustomResourceOptions options) => new(name, new()
    {
        Bucket = bucket,
        BlockPublicAcls = true,
        BlockPublicPolicy = true,
        IgnorePublicAcls = true,
        RestrictPublicBuckets = true,
    }, options);

    /// <summary>The encryption at rest: by a key of the account, else by S3's own.</summary>
    /// <param name="keyArn">The key; null for S3's.</param>
    public static BucketServerSideEncryptionConfigurationRuleArgs Encryption(Input<string>? keyArn)
    {
        var standard = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = keyArn is null ? "AES256" : "aws:kms" };
        var rule = new BucketServerSideEncryptionConfigurationRuleArgs { ApplyServerSideEncryptionByDefault = standard };
        if (keyArn is null)
            return rule;
        standard.KmsMasterKeyId = keyArn;
        // One key for the bucket instead of one for each object: a hundredth of the calls to KMS.
        rule.BucketKeyEnabled = true;
        return rule;
    }

    /// <summary>A lifecycle rule that deletes objects.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="days">The age at which they are deleted.</param>
    public static BucketLifecycleConfigurationRuleArgs Expire(string id, int days)
    {
        var rule = Rule(id);
        rule.Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = days };
        return rule;
    }

    /// <summary>What a server may do with the key of its bucket.</summary>
    /// <param name="keyArn">The key.</param>
    public static PolicyStatement UseKey(string keyArn) => new() { Actions = ["kms:Decrypt", "kms:GenerateDataKey"], Resources = [keyArn] };

    static PolicyStatement ReadBy(string bucketArn, string distributionArn) => new()
    {
        Principal = new JsonObject { ["Service"] = "cloudfront.amazonaws.com" },
        Actions = ["s3:GetObject"],
        Resources = [$"{bucketArn}/*"],
        Condition = new JsonObject { ["StringEquals"] = new JsonObject { ["AWS:SourceArn"] = distributionArn } },
    };

    /// <summary>What an application may do in its bucket.</summary>
    /// <param name="bucketArn">The bucket.</param>
    /// <param name="keyArn">The key that encrypts it; null for S3's own.</param>
    public static string ReadAndWrite(string bucketArn, string? keyArn = null)
    {
        PolicyStatement[] rights =
        [
            new() { Actions = ["s3:ListBucket"], Resources = [bucketArn] },
            new() { Actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], Resources = [$"{bucketArn}/*"] },
        ];
        return keyArn is null ? PolicyDocument.Of(rights) : PolicyDocument.Of([.. rights, UseKey(keyArn)]);
    }

    static IEnumerable<BucketLifecycleConfigurationRuleArgs> Tiers(ObjectStoreSpec spec)
    {
        if (spec.IntelligentTiering)
            yield return Transition("intelligent-tiering", 0, "INTELLIGENT_TIERING");
        if (spec.InfrequentAccessAfterDays is { } infrequent)
            yield return Transition("infrequent-access", infrequent, "STANDARD_IA");
        if (spec.GlacierAfterDays is { } glacier)
            yield return Transition("glacier", glacier, "GLACIER_IR");
        if (spec.ArchiveAfterDays is { } archive)
            yield return Transition("archive", archive, "DEEP_ARCHIVE");
        if (spec.ExpireAfterDays is { } expire)
            yield return Expire("expire", expire);
    }

    static BucketLifecycleConfigurationRuleArgs Transition(string id, int days, string storageClass)
    {
        var rule = Rule(id);
        rule.Transitions.Add(new BucketLifecycleConfigurationRuleTransitionArgs { Days = days, StorageClass = storageClass });
        return rule;
    }

    // An empty filter means every object.
    static BucketLifecycleConfigurationRuleArgs Rule(string id) => new() { Id = id, Status = "Enabled", Filter = new BucketLifecycleConfigurationRuleFilterArgs() };
}
