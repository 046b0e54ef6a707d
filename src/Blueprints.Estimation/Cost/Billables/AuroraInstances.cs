using System.Globalization;
using Blueprints.Databases;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>Instances of one class in an Aurora cluster; more than one kind of count where readers scale. Rule: Aurora pricing page.</summary>
public sealed record AuroraInstances : Billable
{
    /// <summary>The engine.</summary>
    public required DatabaseEngine Engine { get; init; }

    /// <summary>The instance class: <c>db.r7g.large</c>.</summary>
    public required string InstanceClass { get; init; }

    /// <summary>Fewest instances.</summary>
    public required int Min { get; init; }

    /// <summary>Most instances.</summary>
    public required int Max { get; init; }

    /// <summary>Whether the cluster has the I/O-Optimized configuration, which makes instances dearer.</summary>
    public required bool IoOptimized { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var sku = $"rds/{DatabaseDefaults.AuroraEngine(Engine)}/{InstanceClass}{(IoOptimized ? "/io-optimized" : "")}";
        var assumption = Min == Max
            ? string.Create(CultureInfo.InvariantCulture, $"{Max} instance{(Max == 1 ? "" : "s")}, all month")
            : string.Create(CultureInfo.InvariantCulture, $"{Min} to {Max} readers added by load; {Min} expected");
        sheet.Add(this, $"Database instance hours ({InstanceClass}, {DatabaseDefaults.AuroraEngine(Engine)})", sku, ItemKind.Fixed,
            new Cases(Min, Min, Max) * Month.Hours, assumption);
    }
}
