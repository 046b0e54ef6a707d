namespace Blueprints.Estimation.Cost.Billables;

/// <summary>What the primary region of a global database sends to one secondary region, at the primary region's price. Rule: EC2 pricing page, data transfer out to another region.</summary>
public sealed record GlobalReplication : Billable
{
    internal override void AddTo(CostSheet sheet) =>
        sheet.AddUse(Usage is null ? this with { Region = sheet.Load.Design.Region } : this, "Data from the primary region (replication)", "data-transfer/inter-region-out",
            Use("monthly_replicated_gb", () => DatabaseUse.ChangedGigabytes(sheet.Load, Block, Shard)), "what changes in the database in a month, by the workload's daily change");
}
