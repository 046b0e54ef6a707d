using System.Globalization;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Queues;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// An MSK cluster with brokers: their hours; volumes as they are sized, up to where they grow; throughput bought; for Express brokers data taken in and kept; with tiered
/// storage what is kept beyond the volumes. Replication between brokers is free. Rule: MSK pricing page.
/// </summary>
public sealed record KafkaBrokers : Billable
{
    /// <summary>The broker type: <c>kafka.m7g.large</c>.</summary>
    public required string BrokerType { get; init; }

    /// <summary>Brokers, all zones together.</summary>
    public required int Brokers { get; init; }

    /// <summary>The volume of each, in GiB; 0 for Express.</summary>
    public required int StorageGiB { get; init; }

    /// <summary>The size to which it grows by itself.</summary>
    public required int MaxStorageGiB { get; init; }

    /// <summary>Throughput bought for each volume, in MiB a second; 0 for none.</summary>
    public required int ThroughputMibps { get; init; }

    /// <summary>Whether storage is tiered.</summary>
    public required bool Tiered { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, $"Broker hours ({BrokerType})", $"msk/broker/{BrokerType}", ItemKind.Fixed, (decimal)Brokers * Month.Hours, Text($"{Brokers} brokers, all month"));
        if (BrokerDefaults.IsExpress(BrokerType))
        {
            AddExpress(sheet);
            return;
        }

        sheet.Add(this, "Broker storage", "msk/storage", ItemKind.Fixed, new Cases(StorageGiB, StorageGiB, MaxStorageGiB) * Brokers, Text($"{StorageGiB} to {MaxStorageGiB} GiB for each broker"));
        sheet.Add(this, "Broker storage throughput", "msk/provisioned-throughput", ItemKind.Fixed, (decimal)ThroughputMibps * Brokers, Text($"{ThroughputMibps} MiB/s for each broker"));
        if (Tiered)
            sheet.AddUse(this, "Tiered storage", "msk/tiered-storage", Kept(sheet, "tiered_storage_gb"), "messages of the retention time, one copy");
    }

    void AddExpress(CostSheet sheet)
    {
        sheet.AddUse(this, "Data in (Express brokers)", "msk/express/data-in", Use("monthly_data_in_gb", () => Messages.Gigabytes(sheet.Load.Into(Block), sheet.Load)), "messages × their size");
        sheet.AddUse(this, "Broker storage (Express)", "msk/express/storage", Kept(sheet, "storage_gb"), "messages of the retention time, one copy");
    }

    Figure Kept(CostSheet sheet, string key) => Use(key, () => Retained(sheet, Block));

    /// <summary>Gigabytes of messages within a cluster's retention time.</summary>
    internal static Interval Retained(CostSheet sheet, string block)
    {
        var hours = sheet.Load.Blueprint.Blocks.TryGet<KafkaSpec>(block, out var spec) ? spec.RetentionHours : 0;
        return Messages.Gigabytes(sheet.Load.Into(block), sheet.Load) * hours / Month.Hours;
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
