using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>Uploads through the nearest edge. Rule: S3 pricing page, Transfer Acceleration.</summary>
public sealed record AcceleratedUploads : Billable
{
    internal override void AddTo(CostSheet sheet)
    {
        sheet.AddUse(this, "Accelerated uploads", "s3/transfer-acceleration",
            Use("monthly_accelerated_gb", () => (sheet.Load.CallsTo(Block).Writes * sheet.Load.Workload.StaticResponseKilobytes).Map(static value => DataSize.FromKilobytes(value).Gigabytes)),
            "writes to the store, each as large as a static response");
    }
}
