using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.S3;
using Blueprints.Storage;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>A private bucket: encrypted, versioned, with the life cycle of the spec; plain HTTP is refused, and deleting the stack keeps it.</summary>
public sealed class ObjectStore : BlockConstruct
{
    const int CorsMaxAgeSeconds = 3_600;

    /// <summary>Makes the object store.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public ObjectStore(Construct scope, string id, ObjectStoreProps props) : base(scope, id, "ObjectStore", props.Carry(id))
    {
        var spec = props.Spec;
        // By a policy on the bucket of logs: the older way needs access control lists, which are switched off.
        Node.SetContext("@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true);
        Key = spec.CustomerKey ? new(this, "key", new KeyProps { Description = $"Objects of {Name}", EnableKeyRotation = true }) : null;
        LogBucket = spec.AccessLogDays is { } kept ? Cdk.LogBucket.Make(this, "logs", kept) : null;
        Bucket = new(this, "bucket", Cdk.LogBucket.Private(new BucketProps
        {
            Encryption = Key is null ? BucketEncryption.S3_MANAGED : BucketEncryption.KMS,
            EncryptionKey = Key,
            // One key for the bucket instead of one for each object: a hundredth of the calls to KMS.
            BucketKeyEnabled = Key is null ? null : true,
            Versioned = spec.Versioning,
            LifecycleRules = BucketRules.Lifecycle(spec),
            Cors = spec.UploadOrigins.Count == 0 ? null : [Upload(spec)],
            ServerAccessLogsBucket = LogBucket,
            ServerAccessLogsPrefix = LogBucket is null ? null : "access/",
            ObjectLockEnabled = spec.ObjectLockDays is null ? null : true,
            ObjectLockDefaultRetention = spec.ObjectLockDays is { } days ? ObjectLockRetention.Governance(Duration.Days(days)) : null,
            TransferAcceleration = spec.TransferAcceleration ? true : null,
        }));
        var bucket = (CfnBucket)Bucket.Node.DefaultChild!;
        if (!spec.Versioning)
            bucket.VersioningConfiguration = new CfnBucket.VersioningConfigurationProperty { Status = "Suspended" };
        if (props.EventQueueArn is { } queue)
            bucket.NotificationConfiguration = new CfnBucket.NotificationConfigurationProperty { QueueConfigurations = BucketRules.Tell(queue) };
        Replica = spec.ReplicateTo is { } region ? new(this, Name, bucket, region) : null;
    }

    /// <summary>The bucket.</summary>
    public Bucket Bucket { get; }

    /// <summary>The key of its objects; null where S3's own keys are used.</summary>
    public Key? Key { get; }

    /// <summary>The bucket of its access logs; null where the spec keeps none.</summary>
    public Bucket? LogBucket { get; }

    /// <summary>The copy in another region, in a stack of that region; null where the spec has none.</summary>
    public BucketReplica? Replica { get; }

    internal override IEnumerable<(string Name, string Value)> Environment => [("BUCKET", Bucket.BucketName)];

    internal override IEnumerable<(string Key, string Value)> Identities => [("id", Bucket.BucketName)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("bucketName", Bucket.BucketName)];

    internal override void Connect(BlockConstruct caller)
    {
        if (caller is Servers servers)
            Grant(servers);
    }

    /// <summary>Lets servers read, write and delete objects.</summary>
    /// <param name="servers">The servers.</param>
    public Policy Grant(Servers servers) => Grant($"to-{servers.Block}", servers.Role,
    [
        Right.To(["s3:ListBucket"], Bucket.BucketArn),
        Right.To(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], Bucket.ArnForObjects("*")),
        .. Key is null ? Array.Empty<PolicyStatement>() : [Right.To(["kms:Decrypt", "kms:GenerateDataKey"], Key.KeyArn)],
    ]);

    /// <summary>Lets a distribution read objects: the one of its own stack by name; one of a later stack, which this stack cannot name, as any of the account's.</summary>
    internal void Serve(Construct cdn, string distributionArn) => Bucket.AddToResourcePolicy(Right.OfService(
        "cloudfront.amazonaws.com", ["s3:GetObject"], [Bucket.ArnForObjects("*")],
        Stack.Of(cdn) == Stack.Of(this)
            ? Right.Condition("StringEquals", "AWS:SourceArn", distributionArn)
            : Right.Condition("StringLike", "AWS:SourceArn", $"arn:aws:cloudfront::{Stack.Of(this).Account}:distribution/*")));

    static CorsRule Upload(ObjectStoreSpec spec) => new()
    {
        AllowedOrigins = [.. spec.UploadOrigins],
        AllowedMethods = [HttpMethods.PUT, HttpMethods.POST],
        AllowedHeaders = ["*"],
        ExposedHeaders = ["ETag"],
        MaxAge = CorsMaxAgeSeconds,
    };
}
