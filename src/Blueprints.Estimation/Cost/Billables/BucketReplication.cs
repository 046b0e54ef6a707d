using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>What a bucket sends to its copy in another region. Rule: S3 pricing page, data transfer and replication.</summary>
public sealed record BucketReplication : Billable
{
    internal override void AddTo(CostSheet sheet)
    {
        sheet.AddUse(this, "Data to another region (replication)", "data-transfer/inter-region-out",
            Use("monthly_replicated_gb", () => (sheet.Load.CallsTo(Block).Writes * sheet.Load.Workload.StaticResponseKilobytes).Map(static value => DataSize.FromKilobytes(value).Gigabytes)), "writes to the store, each as large as a static response");
    }
}
