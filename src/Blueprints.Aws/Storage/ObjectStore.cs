using System.Collections.Immutable;
using Blueprints.Storage;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Kms = Pulumi.Aws.Kms;
using S3 = Pulumi.Aws.S3;

namespace Blueprints.Aws;

/// <summary>A private, encrypted, versioned S3 bucket that answers by TLS only. Fleets get access with <see cref="Grant"/>, users with pre-signed URLs.</summary>
public sealed class ObjectStore : BlockComponent
{
    const int CorsMaxAgeSeconds = 3_600;

    /// <summary>Makes the bucket.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public ObjectStore(string name, ObjectStoreArgs args, ComponentResourceOptions? options = null)
        : base("ObjectStore", name, args.Block ?? name, args.For(name), options)
    {
        var spec = args.Spec;
        Key = spec.CustomerKey ? new(name, new() { Description = $"Objects of {name}", EnableKeyRotation = true }, Child()) : null;
        Bucket = new(name, Describe(spec), Child());
        PublicAccessBlock = BucketRules.KeepPrivate(name, Bucket.Id, Child());
        OwnershipControls = new(name, new() { Bucket = Bucket.Id, Rule = new S3.Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" } }, Child());
        Encryption = new(name, new() { Bucket = Bucket.Id, Rules = [BucketRules.Encryption(Key is null ? null : (Input<string>)Key.Arn)] }, Child());
        Versioning = new(name, new()
        {
            Bucket = Bucket.Id,
            VersioningConfiguration = new S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = spec.Versioning ? "Enabled" : "Suspended" },
        }, Child());
        Lifecycle = new(name, new() { Bucket = Bucket.Id, Rules = BucketRules.Lifecycle(spec) }, Child([Versioning]));
        Policy = args.ServedByCdn ? null : MakePolicy(Bucket.Arn.Apply(arn => BucketRules.Policy(arn)));
        Cors = spec.UploadOrigins.Count > 0 ? MakeCors(spec) : null;

        ObjectLock = spec.ObjectLockDays is { } days ? Lock(days) : null;
        LogBucket = spec.AccessLogDays is { } kept ? KeepLogs(kept) : null;
        Replica = spec.ReplicateTo is { } region ? new(name, Bucket, Versioning, region, Child()) : null;
        if (spec.TransferAcceleration)
            _ = new S3.BucketAccelerateConfiguration(name, new() { Bucket = Bucket.Id, Status = "Enabled" }, Child());
        if (args.EventQueueArn is { } queue)
            _ = new S3.BucketNotification(name, new() { Bucket = Bucket.Id, Queues = [new S3.Inputs.BucketNotificationQueueArgs { QueueArn = queue, Events = ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"] }] }, Child());

        BucketName = Bucket.Id;
        BucketArn = Bucket.Arn;
        RegisterOutputs();
    }

    /// <summary>The bucket.</summary>
    public S3.Bucket Bucket { get; }

    /// <summary>The key that encrypts it; none for S3's own.</summary>
    public Kms.Key? Key { get; }

    /// <summary>How long versions cannot be deleted; none unless the spec says.</summary>
    public S3.BucketObjectLockConfiguration? ObjectLock { get; }

    /// <summary>The bucket with access logs; none unless the spec says.</summary>
    public S3.Bucket? LogBucket { get; }

    /// <summary>The copy in another region; none unless the spec says.</summary>
    internal BucketReplica? Replica { get; }

    /// <summary>What keeps the bucket private, whatever a policy says.</summary>
    public S3.BucketPublicAccessBlock PublicAccessBlock { get; }

    /// <summary>What turns access control lists off.</summary>
    public S3.BucketOwnershipControls OwnershipControls { get; }

    /// <summary>The encryption at rest.</summary>
    public S3.BucketServerSideEncryptionConfiguration Encryption { get; }

    /// <summary>Whether earlier versions are kept.</summary>
    public S3.BucketVersioning Versioning { get; }

    /// <summary>What expires and what moves to cheaper storage.</summary>
    public S3.BucketLifecycleConfiguration Lifecycle { get; }

    /// <summary>The policy that refuses plain HTTP and lets in the CDN that serves the bucket; null until that CDN is made.</summary>
    public S3.BucketPolicy? Policy { get; private set; }

    /// <summary>Which pages may upload; none unless the spec names origins.</summary>
    public S3.BucketCorsConfiguration? Cors { get; }

    /// <summary>The bucket's name.</summary>
    [Output("bucketName")]
    public Output<string> BucketName { get; private set; }

    /// <summary>The bucket's ARN.</summary>
    [Output("bucketArn")]
    public Output<string> BucketArn { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("BUCKET", BucketName)];

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => [("id", BucketName)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("bucketName", BucketName)];

    internal override void Connect(BlockComponent caller)
    {
        if (caller is Servers servers)
            Grant(servers);
    }

    /// <summary>Lets servers list, read, write and delete the objects of this bucket, and nothing else.</summary>
    /// <param name="servers">A fleet or a container service.</param>
    /// <returns>The policy added to the servers' role.</returns>
    public Iam.RolePolicy Grant(Servers servers) => new(
        ChildName($"to-{servers.Block}"),
        new() { Role = servers.Role.Name, Policy = Rights() },
        Child());

    /// <summary>Lets one CDN's distribution read objects; the public stays out. For a store whose args say that a CDN serves it.</summary>
    /// <param name="distributionArn">The distribution.</param>
    /// <exception cref="InvalidOperationException">The store has its policy already.</exception>
    public S3.BucketPolicy Serve(Output<string> distributionArn) => Policy = Policy is null
        ? MakePolicy(Output.Tuple(Bucket.Arn, distributionArn).Apply(arns => BucketRules.Policy(arns.Item1, arns.Item2)))
        : throw new InvalidOperationException($"object store \"{Block}\" has its policy already; allowed: one CDN for a store made with ServedByCdn; set it, or serve the store from one CDN only");

    // S3 refuses changes to a bucket's policy while its public access is being changed.
    S3.BucketPolicy MakePolicy(Output<string> policy) => new(Name, new() { Bucket = Bucket.Id, Policy = policy }, Child([PublicAccessBlock]));

    Output<string> Rights() => Key is null
        ? BucketArn.Apply(arn => BucketRules.ReadAndWrite(arn))
        : Output.Tuple(BucketArn, Key.Arn).Apply(arns => BucketRules.ReadAndWrite(arns.Item1, arns.Item2));

    // A lock can be given to a bucket only as it is made.
    static S3.BucketArgs Describe(ObjectStoreSpec spec) => spec.ObjectLockDays is null ? new() : new() { ObjectLockEnabled = true };

    S3.BucketObjectLockConfiguration Lock(int days) => new(Name, new()
    {
        Bucket = Bucket.Id,
        Rule = new S3.Inputs.BucketObjectLockConfigurationRuleArgs
        {
            DefaultRetention = new S3.Inputs.BucketObjectLockConfigurationRuleDefaultRetentionArgs { Mode = "GOVERNANCE", Days = days },
        },
    }, Child([Versioning]));

    S3.Bucket KeepLogs(int days)
    {
        var (bucket, policy) = Aws.LogBucket.Make(ChildName("logs"), days, "logging.s3.amazonaws.com", Bucket.Arn, Child());
        _ = new S3.BucketLogging(Name, new() { Bucket = Bucket.Id, TargetBucket = bucket.Id, TargetPrefix = "access/" }, Child([policy]));
        return bucket;
    }

    S3.BucketCorsConfiguration MakeCors(ObjectStoreSpec spec) => new(Name, new()
    {
        Bucket = Bucket.Id,
        CorsRules =
        [
            new S3.Inputs.BucketCorsConfigurationCorsRuleArgs
            {
                AllowedOrigins = spec.UploadOrigins.ToArray(),
                AllowedMethods = ["PUT", "POST"],
                AllowedHeaders = ["*"],
                ExposeHeaders = ["ETag"],
                MaxAgeSeconds = CorsMaxAgeSeconds,
            },
        ],
    }, Child());
}
