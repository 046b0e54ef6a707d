using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>What a bucket sends to its copy in another region. Rule: S3 pricing page, data transfer and replication.</summary>
public sealed record BucketReplication : Billable
{
    internal override void AddTo(CostSheet sheet)
    {
        var kilobytes = sheet.Load.CallsTo(Block).Writes * sheet.Load.Workload.StaticResponseKilobytes;
        sheet.Add(this, "Data to another region (replication)", "data-transfer/inter-region-out", ItemKind.Usage,
            kilobytes.Map(static value => DataSize.FromKilobytes(value).Gigabytes), "writes to the store, each as large as a static response");
    }
}
