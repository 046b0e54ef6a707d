using Pulumi;
using Iam = Pulumi.Aws.Iam;
using S3 = Pulumi.Aws.S3;

namespace Blueprints.Aws;

/// <summary>A private, encrypted copy of a bucket in another region, filled by S3 with a role that can do nothing else.</summary>
sealed class BucketReplica
{
    public BucketReplica(string source, S3.Bucket bucket, S3.BucketVersioning versioning, string region, CustomResourceOptions options)
    {
        var name = $"{source}-replica";
        Bucket = new(name, new() { Region = region, Tags = new() { ["Purpose"] = "replica" } }, options);
        var block = new S3.BucketPublicAccessBlock(name, new()
        {
            Bucket = Bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
            Region = region,
        }, options);
        _ = new S3.BucketOwnershipControls(name, new() { Bucket = Bucket.Id, Rule = new S3.Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" }, Region = region }, options);
        _ = new S3.BucketServerSideEncryptionConfiguration(name, new() { Bucket = Bucket.Id, Rules = [BucketRules.Encryption(null)], Region = region }, options);
        _ = new S3.BucketPolicy(name, new() { Bucket = Bucket.Id, Policy = Bucket.Arn.Apply(arn => BucketRules.Policy(arn)), Region = region }, After(options, block));
        var versions = new S3.BucketVersioning(name, new()
        {
            Bucket = Bucket.Id,
            VersioningConfiguration = new S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
            Region = region,
        }, options);

        Role = new(name, new() { AssumeRolePolicy = PolicyDocument.AssumedBy("s3.amazonaws.com") }, options);
        var rights = new Iam.RolePolicy(name, new() { Role = Role.Name, Policy = Output.Tuple(bucket.Arn, Bucket.Arn).Apply(arns => Rights(arns.Item1, arns.Item2)) }, options);
        _ = new S3.BucketReplicationConfig(name, new() { Bucket = bucket.Id, Role = Role.Arn, Rules = [Everything()] }, After(options, versioning, versions, rights));
    }

    public S3.Bucket Bucket { get; }

    public Iam.Role Role { get; }

    S3.Inputs.BucketReplicationConfigRuleArgs Everything() => new()
    {
        Id = "everything",
        Status = "Enabled",
        Priority = 1,
        Filter = new S3.Inputs.BucketReplicationConfigRuleFilterArgs { Prefix = "" },
        DeleteMarkerReplication = new S3.Inputs.BucketReplicationConfigRuleDeleteMarkerReplicationArgs { Status = "Enabled" },
        Destination = new S3.Inputs.BucketReplicationConfigRuleDestinationArgs { Bucket = Bucket.Arn },
    };

    static string Rights(string source, string target) => PolicyDocument.Of(
        new() { Actions = ["s3:GetReplicationConfiguration", "s3:ListBucket"], Resources = [source] },
        new() { Actions = ["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"], Resources = [$"{source}/*"] },
        new() { Actions = ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"], Resources = [$"{target}/*"] });

    static CustomResourceOptions After(CustomResourceOptions options, params Resource[] earlier) => CustomResourceOptions.Merge(options, new() { DependsOn = earlier });
}
