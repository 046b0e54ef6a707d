using Amazon.CDK;
using Amazon.CDK.AWS.S3;
using Blueprints.Storage;

namespace Blueprints.Cdk;

/// <summary>The life cycle of an object store's objects.</summary>
static class BucketRules
{
    const int AbortUploadsAfterDays = 7;

    public static LifecycleRule[] Lifecycle(ObjectStoreSpec spec) =>
    [
        new() { Id = "expire-earlier-versions", NoncurrentVersionExpiration = Duration.Days(spec.ExpireEarlierVersionsAfterDays), ExpiredObjectDeleteMarker = true },
        new() { Id = "abort-unfinished-uploads", AbortIncompleteMultipartUploadAfter = Duration.Days(AbortUploadsAfterDays) },
        .. Tiers(spec),
    ];

    /// <summary>Tells a queue of objects that are made or removed.</summary>
    public static CfnBucket.QueueConfigurationProperty[] Tell(string queue) =>
        [.. new[] { "s3:ObjectCreated:*", "s3:ObjectRemoved:*" }.Select(happened => new CfnBucket.QueueConfigurationProperty { Event = happened, Queue = queue })];

    static IEnumerable<LifecycleRule> Tiers(ObjectStoreSpec spec)
    {
        if (spec.IntelligentTiering)
            yield return Transition("intelligent-tiering", 0, StorageClass.INTELLIGENT_TIERING);
        if (spec.InfrequentAccessAfterDays is { } infrequent)
            yield return Transition("infrequent-access", infrequent, StorageClass.INFREQUENT_ACCESS);
        if (spec.GlacierAfterDays is { } glacier)
            yield return Transition("glacier", glacier, StorageClass.GLACIER_INSTANT_RETRIEVAL);
        if (spec.ArchiveAfterDays is { } archive)
            yield return Transition("archive", archive, StorageClass.DEEP_ARCHIVE);
        if (spec.ExpireAfterDays is { } expire)
            yield return new() { Id = "expire", Expiration = Duration.Days(expire) };
    }

    static LifecycleRule Transition(string id, int days, StorageClass storage) =>
        new() { Id = id, Transitions = [new Transition { StorageClass = storage, TransitionAfter = Duration.Days(days) }] };
}
