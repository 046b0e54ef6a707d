using System.Collections.Immutable;
using Blueprints.Storage;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
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
        Bucket = new(name, new(), Child());
        PublicAccessBlock = new(name, new()
        {
            Bucket = Bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        }, Child());
        OwnershipControls = new(name, new() { Bucket = Bucket.Id, Rule = new S3.Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" } }, Child());
        Encryption = new(name, new() { Bucket = Bucket.Id, Rules = [EncryptionRule()] }, Child());
        Versioning = new(name, new()
        {
            Bucket = Bucket.Id,
            VersioningConfiguration = new S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = args.Spec.Versioning ? "Enabled" : "Suspended" },
        }, Child());
        Lifecycle = new(name, new() { Bucket = Bucket.Id, Rules = BucketRules.Lifecycle(args.Spec) }, Child([Versioning]));
        // S3 refuses changes to a bucket's policy while its public access is being changed.
        Policy = new(name, new() { Bucket = Bucket.Id, Policy = Bucket.Arn.Apply(BucketRules.DenyPlainHttp) }, Child([PublicAccessBlock]));
        Cors = args.Spec.UploadOrigins.Count > 0 ? MakeCors(args.Spec) : null;

        BucketName = Bucket.Id;
        BucketArn = Bucket.Arn;
        RegisterOutputs();
    }

    /// <summary>The bucket.</summary>
    public S3.Bucket Bucket { get; }

    /// <summary>What keeps the bucket private, whatever a policy says.</summary>
    public S3.BucketPublicAccessBlock PublicAccessBlock { get; }

    /// <summary>What turns access control lists off.</summary>
    public S3.BucketOwnershipControls OwnershipControls { get; }

    /// <summary>The encryption at rest, with S3's own keys.</summary>
    public S3.BucketServerSideEncryptionConfiguration Encryption { get; }

    /// <summary>Whether earlier versions are kept.</summary>
    public S3.BucketVersioning Versioning { get; }

    /// <summary>What expires and what moves to cheaper storage.</summary>
    public S3.BucketLifecycleConfiguration Lifecycle { get; }

    /// <summary>The policy that refuses plain HTTP.</summary>
    public S3.BucketPolicy Policy { get; }

    /// <summary>Which pages may upload; none unless the spec names origins.</summary>
    public S3.BucketCorsConfiguration? Cors { get; }

    /// <summary>The bucket's name.</summary>
    [Output("bucketName")]
    public Output<string> BucketName { get; private set; }

    /// <summary>The bucket's ARN.</summary>
    [Output("bucketArn")]
    public Output<string> BucketArn { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("BUCKET", BucketName)];

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
        new() { Role = servers.Role.Name, Policy = BucketArn.Apply(BucketRules.ReadAndWrite) },
        Child());

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

    static S3.Inputs.BucketServerSideEncryptionConfigurationRuleArgs EncryptionRule() => new()
    {
        ApplyServerSideEncryptionByDefault = new S3.Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "AES256" },
    };
}
