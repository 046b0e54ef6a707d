namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An Aurora DSQL cluster: its work in distributed processing units (DPU), and one logical copy of the data in its region. Rule: Aurora DSQL pricing page, which gives as a
/// reference that 100,000 DPU carry about 700,000 transactions of TPC-C.
/// </summary>
public sealed record DistributedSql : Billable
{
    const decimal ReferenceUnits = 100_000;
    const decimal ReferenceTransactions = 700_000;

    internal override void AddTo(CostSheet sheet)
    {
        sheet.AddUse(this, "DSQL processing units (DPU)", "aurora-dsql/dpu", Use("monthly_dpu", () => sheet.Load.CallsTo(Block).Total * ReferenceUnits / ReferenceTransactions),
            "a planning assumption: each call is a transaction of 1/7 DPU, AWS's reference for TPC-C; measure yours (CloudWatch, TotalDPU)");
        sheet.AddUse(this, "DSQL storage", "aurora-dsql/storage", Use("storage_gb", () => DatabaseUse.Gigabytes(sheet.Load, Block)), "database size from the workload's megabytes for each daily user");
    }
}
