using System.Text.Json.Nodes;

namespace Blueprints.Policies.Rules;

/// <summary>BP1505: buckets are private.</summary>
sealed class NoPublicBucket : PolicyRule
{
    static readonly string[] Blocks = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];
    static readonly string[] Acls = ["public-read", "public-read-write", "authenticated-read"];

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1505",
        Name = "no-public-bucket",
        Topic = RuleTopic.Security,
        Level = RuleLevel.Error,
        Title = "No bucket is public.",
        Rationale = "Public buckets are where data leaks begin. Users read through pre-signed URLs or a distribution, which need no public bucket.",
        Remediation = "Block public access in all four ways, and let a distribution in by origin access control.",
        Reference = "AWS Foundational Security Best Practices: S3.1, S3.2, S3.3, S3.8",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
    [
        .. from block in context.OfType("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")
           from property in Blocks
           where block.Fact(property).Flag(whenMissing: false) == false
           select AboutInput(block, property, block.Fact(property).ToString(), "true", "set it to true", JsonValue.Create(true)),
        .. from bucket in context.OfType(Aws.Bucket, "aws:s3/bucketV2:BucketV2", "aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketAclV2:BucketAclV2")
           where Acls.Contains(bucket.Fact("acl").Text())
           select About(bucket, "acl", bucket.Fact("acl").ToString(), "private", "remove it"),
        .. from policy in context.OfType("aws:s3/bucketPolicy:BucketPolicy")
           where PolicyDocuments.Statements(policy.Fact("policy").Text()).Any(statement => PolicyDocuments.Allows(statement) && PolicyDocuments.IsForEverybody(statement))
           select About(policy, "policy", "a statement that allows everybody", "named principals, or a condition", "name who may"),
    ];
}
