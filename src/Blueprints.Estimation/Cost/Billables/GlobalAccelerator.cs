using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// A Global Accelerator: the hours that it exists, enabled or not, and its static public addresses. Its traffic is <see cref="AcceleratedTraffic"/>. Rules: Global Accelerator
/// pricing page; VPC pricing page, public IPv4, which since February 2024 counts the addresses of accelerators too.
/// </summary>
public sealed record GlobalAccelerator : Billable
{
    /// <summary>Public IPv4 addresses that AWS provides; those of the account's own range are free. Default: 2, which every accelerator gets.</summary>
    public int Addresses { get; init; } = 2;

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "Accelerator hours", "global-accelerator/hour", ItemKind.Fixed, Month.Hours, "one accelerator, all month");
        sheet.Add(this, "Public IPv4 addresses", "ipv4/in-use", ItemKind.Fixed, (decimal)Addresses * Month.Hours, "the accelerator's static addresses");
    }
}
