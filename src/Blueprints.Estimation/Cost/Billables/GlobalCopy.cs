using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// What the secondary cluster of a global database costs beside its instances, volume and backups: each write I/O of the primary again, unless I/O-Optimized, and the writes
/// that it passes on to the other region. Rules: Aurora pricing page, Global Database; EC2 pricing page, data transfer.
/// </summary>
public sealed record GlobalCopy : Billable
{
    /// <summary>Whether the cluster has the I/O-Optimized configuration, which includes I/O.</summary>
    public required bool IoOptimized { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        if (!IoOptimized)
            sheet.AddUse(this, "Replicated write I/O", "aurora/global/replicated-write-io",
                Usage is { } usage ? usage.Of("write_requests_per_sec") * Month.Seconds : DatabaseUse.WriteInputOutputs(sheet.Load, Block, Shard),
                "statements of writing requests in all regions × their storage reads and writes");
        sheet.AddUse(this, "Data to another region (forwarded writes)", "data-transfer/inter-region-out", Use("monthly_forwarded_gb", () => DatabaseUse.ForwardedGigabytes(sheet.Load, Block, Shard)),
            "writing requests of this region, with their payload, on the way to the primary region");
    }
}
