using Blueprints.Estimation.Cost.Usage;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// Data transfer of a region that no resource stands for, as a usage file tells it under <c>aws_data_transfer.name</c>: between zones, which is billed in both directions, to
/// other regions, and to the internet in the account's tiers. Rule: EC2 on-demand pricing page, data transfer.
/// </summary>
public sealed record TransferredData : Billable
{
    internal override void AddTo(CostSheet sheet)
    {
        var usage = Usage!;
        Add(sheet, "Data between zones, both directions", "data-transfer/inter-az", usage.Of("monthly_intra_region_gb") * 2);
        Add(sheet, "Data between US East regions", "data-transfer/inter-region-out/us-east-2", usage.Of("monthly_outbound_us_east_to_us_east_gb"));
        Add(sheet, "Data to other regions", "data-transfer/inter-region-out", usage.Of("monthly_outbound_other_regions_gb"));
        Add(sheet, "Data out to the internet", "data-transfer/internet-out", usage.Of("monthly_outbound_internet_gb"));
    }

    void Add(CostSheet sheet, string item, string sku, Figure figure)
    {
        if (figure.IsKnown)
            sheet.AddUse(this, item, sku, figure, "");
    }
}
