using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>Public IPv4 addresses in use, billed by the hour since February 2024 whatever they are attached to. Rule: VPC pricing page.</summary>
public sealed record PublicAddress : Billable
{
    /// <summary>The number of addresses.</summary>
    public required int Count { get; init; }

    /// <summary>What holds them, for the assumption.</summary>
    public required string Holder { get; init; }

    internal override void AddTo(CostSheet sheet) =>
        sheet.Add(this, "Public IPv4 addresses", "ipv4/in-use", ItemKind.Fixed, (decimal)Count * Month.Hours, Holder);
}
