using System.Globalization;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An interface endpoint: hours in each zone, and every GB that passes. Rule: AWS PrivateLink pricing page.
/// </summary>
public sealed record InterfaceEndpoint : Billable
{
    /// <summary>Zones that it stands in.</summary>
    public required int Zones { get; init; }

    /// <summary>Whether only the reads of the block's calls pass through it.</summary>
    public bool ReadsOnly { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "Interface endpoint hours", "vpc-endpoint/interface/hour", ItemKind.Fixed, (decimal)Zones * Month.Hours,
            string.Create(CultureInfo.InvariantCulture, $"in {Zones} zones, all month"));
        var gigabytes = Use("monthly_data_processed_gb", () => sheet.Load.Into(Block).Aggregate((Interval)0, (sum, flow) => sum + flow.Gigabytes * Share(flow.Calls, sheet.Load)));
        sheet.AddUse(this, "Interface endpoint data", "vpc-endpoint/interface/data", gigabytes, ReadsOnly ? "the calls that read" : "the calls of the block");
    }

    // Where nobody writes, what is written passes on from there too.
    decimal Share(Load.TrafficMix calls, Load.BlueprintLoad load)
    {
        var reads = !ReadsOnly || DatabaseUse.HasNoWriter(load, Block) ? 1 : calls.Total.Expected == 0 ? 0 : calls.Reads.Expected / calls.Total.Expected;
        return reads * (Shard is null ? 1 : DatabaseUse.ShardShare(load, Block, Shard));
    }
}
