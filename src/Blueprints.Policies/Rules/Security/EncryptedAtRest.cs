namespace Blueprints.Policies.Rules;

/// <summary>BP1501: what is stored is encrypted.</summary>
sealed class EncryptedAtRest : PolicyRule
{
    // The provider's default of each is no. S3 encrypts every bucket; SQS every queue.
    static readonly (string Type, string Property)[] Flags =
    [
        (Aws.Database, "storageEncrypted"),
        (Aws.Cluster, "storageEncrypted"),
        (Aws.ReplicationGroup, "atRestEncryptionEnabled"),
        (Aws.Volume, "encrypted"),
        ("aws:efs/fileSystem:FileSystem", "encrypted"),
        ("aws:docdb/cluster:Cluster", "storageEncrypted"),
        ("aws:neptune/cluster:Cluster", "storageEncrypted"),
    ];

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1501",
        Name = "encrypted-at-rest",
        Topic = RuleTopic.Security,
        Level = RuleLevel.Error,
        Title = "Databases, caches, volumes and file systems are encrypted.",
        Rationale = "Encryption at rest costs nothing here, and most stores cannot be encrypted later without being made anew.",
        Remediation = "Turn encryption on when the resource is made; for an existing one, restore a snapshot into an encrypted copy.",
        Reference = "AWS Foundational Security Best Practices: RDS.3, EC2.3, ElastiCache.4, EFS.1",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) => [.. Stores(context), .. Templates(context)];

    // A copy of a snapshot or a replica has the encryption of its source.
    IEnumerable<Finding> Stores(PolicyContext context) =>
        from kind in Flags
        from store in context.OfType(kind.Type)
        where store.Fact("snapshotIdentifier").IsMissing && store.Fact("replicateSourceDb").IsMissing && store.Fact(kind.Property).Flag(whenMissing: false) == false
        select About(store, kind.Property, store.Fact(kind.Property).ToString(), "true", "turn it on; where the store exists, this replaces it, so restore from a snapshot");

    IEnumerable<Finding> Templates(PolicyContext context) =>
        from template in context.OfType(Aws.LaunchTemplate)
        from mapping in template.Fact("blockDeviceMappings").Items ?? []
        where mapping.At("ebs").IsKnown && mapping.At("ebs", "snapshotId").IsMissing && mapping.At("ebs", "encrypted").Flag(whenMissing: false) == false
        select About(template, $"blockDeviceMappings.{mapping.At("deviceName").Text("device")}.ebs.encrypted", mapping.At("ebs", "encrypted").ToString(), "true", "turn it on");
}
