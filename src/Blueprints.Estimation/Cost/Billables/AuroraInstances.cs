using System.Globalization;
using Blueprints.Databases;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// Instances of one class in an Aurora cluster; more than one kind of count where readers scale. Serverless ones are billed by their capacity, and Database Insights in
/// advanced mode by vCPU or capacity. Rules: Aurora and CloudWatch pricing pages.
/// </summary>
public sealed record AuroraInstances : Billable
{
    /// <summary>The engine.</summary>
    public required DatabaseEngine Engine { get; init; }

    /// <summary>The instance class: <c>db.r7g.large</c>.</summary>
    public required string InstanceClass { get; init; }

    /// <summary>The engine's version. Default: none known, and no extended support.</summary>
    public string EngineVersion { get; init; } = "";

    /// <summary>Fewest instances.</summary>
    public required int Min { get; init; }

    /// <summary>Most instances.</summary>
    public required int Max { get; init; }

    /// <summary>Whether the cluster has the I/O-Optimized configuration, which makes instances dearer.</summary>
    public required bool IoOptimized { get; init; }

    /// <summary>The bounds of each instance's capacity, where they are serverless; null for a class of fixed size.</summary>
    public ServerlessCapacity? Serverless { get; init; }

    /// <summary>Whether Database Insights runs in advanced mode.</summary>
    public bool AdvancedInsights { get; init; }

    /// <summary>Whether each is reached from the internet, by a public IPv4 address. Default: no.</summary>
    public bool PublicAddresses { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var count = new Cases(Min, Min, Max);
        if (PublicAddresses)
            sheet.Add(this, "Public IPv4 addresses", "ipv4/in-use", ItemKind.Fixed, count * Month.Hours, "each instance is reached from the internet");
        ExtendedSupport.AddTo(sheet, this, DatabaseDefaults.AuroraEngine(Engine), EngineVersion, InstanceClass, count);
        if (Serverless is { } capacity)
        {
            AddServerless(sheet, capacity);
            return;
        }

        if (Usage is { } told && InstanceClass == AuroraInstance.ServerlessClass)
        {
            sheet.AddUse(this, "Serverless capacity (ACU hours)", ServerlessSku, told.Of("capacity_units_per_hr") * Month.Hours * (Figure)count, "");
            return;
        }

        var sku = $"rds/{DatabaseDefaults.AuroraEngine(Engine)}/{InstanceClass}{(IoOptimized ? "/io-optimized" : "")}";
        var assumption = Min == Max
            ? string.Create(CultureInfo.InvariantCulture, $"{Max} instance{(Max == 1 ? "" : "s")}, all month")
            : string.Create(CultureInfo.InvariantCulture, $"{Min} to {Max} readers added by load; {Min} expected");
        var reserved = Usage is { } keys ? Reservation.Of(keys) : null;
        sheet.Add(this, $"Database instance hours ({InstanceClass}, {DatabaseDefaults.AuroraEngine(Engine)}{reserved?.InWords})", sku + reserved?.Suffix, ItemKind.Fixed, count * Month.Hours, assumption + reserved?.Because);
        if (AdvancedInsights)
            DatabaseInsightsUse.AddByVCpu(sheet, this, InstanceClass, count);
        PerformanceInsights.AddTo(sheet, this);
        DatabaseCredits.AddTo(sheet, this, InstanceClass, "aurora/cpu-credits");
    }

    string ServerlessSku => $"aurora/serverless-v2/acu{(IoOptimized ? "/io-optimized" : "")}";

    static (decimal Acu, string Words) Expected(decimal peak, ServerlessCapacity capacity) => (
        DailyCurve.Average(peak, factor => Math.Clamp(capacity.MaxAcu * factor / peak, capacity.MinAcu, capacity.MaxAcu)),
        "the expected case follows the day, with the largest capacity in the busiest hour");

    static (decimal Acu, string Words) Expected(ResourceUsage usage, ServerlessCapacity capacity) => usage.Of("capacity_units_per_hr") is { Quantity: { } told } figure
        ? (Math.Clamp(told.Expected, capacity.MinAcu, capacity.MaxAcu), figure.Origin)
        : (capacity.MinAcu, "the smallest is expected; a usage file says more with capacity_units_per_hr");

    void AddServerless(CostSheet sheet, ServerlessCapacity capacity)
    {
        var (average, follows) = Usage is { } usage ? Expected(usage, capacity) : Expected(sheet.Load.Workload.PeakToAverage, capacity);
        var units = new Cases(Min * capacity.MinAcu, Min * average, Max * capacity.MaxAcu) * Month.Hours;
        sheet.Add(this, "Serverless capacity (ACU hours)", ServerlessSku, ItemKind.Usage, units,
            string.Create(CultureInfo.InvariantCulture, $"{capacity.MinAcu:0.#} to {capacity.MaxAcu:0.#} ACU for each of {Min}{(Max == Min ? "" : $" to {Max}")}; {follows}"));
        if (AdvancedInsights)
            DatabaseInsightsUse.AddByCapacity(sheet, this, units);
    }
}
