using Blueprints.Delivery;
using Blueprints.Validation;

namespace Blueprints.Storage;

/// <summary>
/// A private, encrypted S3 bucket for files that must not live on servers. Users read and write through pre-signed URLs, which the application issues.
/// </summary>
public sealed record ObjectStoreSpec : BlockSpec
{
    /// <summary>Whether overwritten and deleted objects are kept as earlier versions. Default: yes.</summary>
    public bool Versioning { get; init; } = true;

    /// <summary>Days after which earlier versions are deleted; 1 to 3,650. Default: 30.</summary>
    public int ExpireEarlierVersionsAfterDays { get; init; } = 30;

    /// <summary>Days after which objects move to infrequent access; 30 to 3,650. Default: none, never.</summary>
    public int? InfrequentAccessAfterDays { get; init; }

    /// <summary>Origins whose pages may upload straight to the bucket: <c>https://shop.example.com</c>. Default: none.</summary>
    public ValueList<string> UploadOrigins { get; init; } = [];

    /// <summary>Whether objects move to cheaper tiers by how often they are read, at once. Default: no. Not together with infrequent access by age.</summary>
    public bool IntelligentTiering { get; init; }

    /// <summary>Days after which objects move to Glacier Instant Retrieval; 1 to 3,650, later than infrequent access. Default: none, never.</summary>
    public int? GlacierAfterDays { get; init; }

    /// <summary>Days after which objects move to Glacier Deep Archive, from where they come back in hours; 1 to 3,650, later than the other tiers. Default: none, never.</summary>
    public int? ArchiveAfterDays { get; init; }

    /// <summary>Days after which objects are deleted; 1 to 36,500, later than every tier. Default: none, never.</summary>
    public int? ExpireAfterDays { get; init; }

    /// <summary>
    /// Whether a KMS key of the bucket's own encrypts it, through a bucket key that saves calls. Default: no, S3's own keys do, for nothing. A CDN cannot read such a bucket.
    /// </summary>
    public bool CustomerKey { get; init; }

    /// <summary>Days that no version can be deleted or overwritten (governance mode); 1 to 36,500. Default: none. It needs versions, and stays on for good.</summary>
    public int? ObjectLockDays { get; init; }

    /// <summary>Days that access logs are kept in a bucket of their own; 1 to 3,650. Default: none, no logs.</summary>
    public int? AccessLogDays { get; init; }

    /// <summary>Whether users far away upload through the nearest edge. Default: no; it is billed by the gigabyte.</summary>
    public bool TransferAcceleration { get; init; }

    /// <summary>The AWS region that holds a copy of every new object, in a bucket of its own. Default: none. It needs versions. A replica region that it names copies to the blueprint's own.</summary>
    public string? ReplicateTo { get; init; }

    // Two regions that copy to each other, each its own bucket.
    internal override ObjectStoreSpec InReplicaRegion(Blueprint design, string region) => ReplicateTo == region ? this with { ReplicateTo = design.Region } : this;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("expireEarlierVersionsAfterDays", ExpireEarlierVersionsAfterDays, 1, 3_650);
        problems.Range("infrequentAccessAfterDays", InfrequentAccessAfterDays ?? 30, 30, 3_650);
        if (UploadOrigins.FirstOrDefault(origin => !origin.StartsWith("https://", StringComparison.Ordinal)) is { } bad)
            problems.Add("uploadOrigins", $"\"{bad}\"", "origins that start with https://", "correct it");
        ValidateTiers(problems);
        ValidateProtection(problems, blueprint);
    }

    void ValidateTiers(ProblemCollector problems)
    {
        problems.Range("glacierAfterDays", GlacierAfterDays ?? 1, 1, 3_650);
        problems.Range("archiveAfterDays", ArchiveAfterDays ?? 1, 1, 3_650);
        problems.Range("expireAfterDays", ExpireAfterDays ?? 1, 1, 36_500);
        if (IntelligentTiering && InfrequentAccessAfterDays is not null)
            problems.Add("intelligentTiering", "true with infrequentAccessAfterDays", "one of the two", "remove one");
        var steps = new[] { ("infrequentAccessAfterDays", InfrequentAccessAfterDays), ("glacierAfterDays", GlacierAfterDays), ("archiveAfterDays", ArchiveAfterDays), ("expireAfterDays", ExpireAfterDays) }
            .Where(step => step.Item2 is not null).ToList();
        foreach (var ((earlier, before), (later, after)) in steps.Zip(steps.Skip(1)).Where(pair => pair.Second.Item2 <= pair.First.Item2))
            problems.Add(later, Text.Of((decimal)after!), $"more than the {before} of {earlier}", "raise it");
    }

    void ValidateProtection(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("objectLockDays", ObjectLockDays ?? 1, 1, 36_500);
        problems.Range("accessLogDays", AccessLogDays ?? 1, 1, 3_650);
        if (!Versioning && ObjectLockDays is not null)
            problems.Add("objectLockDays", $"{ObjectLockDays} without versioning", "none without versioning", "turn versioning on, or remove it");
        if (!Versioning && ReplicateTo is not null)
            problems.Add("replicateTo", $"\"{ReplicateTo}\" without versioning", "none without versioning", "turn versioning on, or remove it");
        if (ReplicateTo is not null && (!ResourceName.IsValid(ReplicateTo) || ReplicateTo == blueprint.Region))
            problems.Add("replicateTo", $"\"{ReplicateTo}\"", "the code of a region other than the blueprint's own", "name another region");
        if (CustomerKey && ReplicateTo is not null)
            problems.Add("customerKey", "true with replicateTo", "one of the two", "remove one: a key does not reach into another region");
        if (CustomerKey && blueprint.Blocks.OfKind<CdnSpec>().Any(cdn => cdn.Spec.Origins.Any(origin => blueprint.Blocks.TryGet<ObjectStoreSpec>(origin, out var store) && ReferenceEquals(store, this))))
            problems.Add("customerKey", "true behind a CDN", "false behind a CDN", "remove it: the CDN has no right to the key");
    }
}
