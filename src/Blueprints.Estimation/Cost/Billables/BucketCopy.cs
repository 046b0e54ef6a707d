using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A copy of a bucket in another region: its storage and writes there, at that region's prices. Rule: S3 pricing page, replication.</summary>
public sealed record BucketCopy : Billable
{
    internal override void AddTo(CostSheet sheet)
    {
        sheet.AddUse(this, "Copied object storage (S3 Standard)", "s3/standard/storage", Use("storage_gb", () => ObjectBucket.Size(sheet)), "as much as in the bucket copied");
        sheet.AddUse(this, "Copied object writes (PUT)", "s3/standard/put", Use("monthly_tier_1_requests", () => sheet.Load.CallsTo(Block).Writes), "writes that reach the store");
    }
}
