using Blueprints.Estimation.Cost.Billables;
using Blueprints.Storage;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>An object store's bucket, and what its options add: a key, access logs, a copy in another region, accelerated uploads.</summary>
sealed class ObjectStoreBilling : BlockBilling<ObjectStoreSpec>
{
    public override string Type => "aws:s3/bucket:Bucket";

    public override bool SendsToInternet => true;

    protected override IEnumerable<Billable> Read(string block, ObjectStoreSpec spec, Blueprint blueprint)
    {
        yield return new ObjectBucket { Block = block, Resource = block, Type = Type };
        if (spec.CustomerKey)
            yield return new CustomerKey { Block = block, Resource = block, Type = "aws:kms/key:Key" };
        if (spec.AccessLogDays is { } days)
            yield return new AccessLogStorage { Block = block, Resource = $"{block}-logs", Type = Type, RetentionDays = days };
        if (spec.ReplicateTo is { } region)
        {
            yield return new BucketReplication { Block = block, Resource = block, Type = "aws:s3/bucketReplicationConfig:BucketReplicationConfig" };
            yield return new BucketCopy { Block = block, Resource = $"{block}-replica", Type = Type, Region = region };
        }

        if (spec.TransferAcceleration)
            yield return new AcceleratedUploads { Block = block, Resource = block, Type = "aws:s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration" };
    }
}
