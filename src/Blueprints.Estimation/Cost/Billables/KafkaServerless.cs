using System.Globalization;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Queues;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A serverless MSK cluster: its hours, each partition's hours, data in, data out and data kept. Rule: MSK pricing page.</summary>
public sealed record KafkaServerless : Billable
{
    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "Cluster hours (MSK Serverless)", "msk/serverless/cluster", ItemKind.Fixed, Month.Hours, "one cluster, all month");
        // Topics belong to the application: how many partitions they have only the design can tell.
        AddPartitions(sheet);
        sheet.AddUse(this, "Data in", "msk/serverless/data-in", Use("monthly_data_in_gb", () => Messages.Gigabytes(sheet.Load.Into(Block), sheet.Load)), "messages × their size");
        sheet.AddUse(this, "Data out", "msk/serverless/data-out", Use("monthly_data_out_gb", () => Messages.Gigabytes(sheet.Load.OutOf(Block), sheet.Load)), "messages × their size, for each consumer");
        sheet.AddUse(this, "Storage", "msk/serverless/storage", Use("storage_gb", () => KafkaBrokers.Retained(sheet, Block)), "messages of the retention time");
    }

    void AddPartitions(CostSheet sheet)
    {
        if (Usage is { } usage)
        {
            sheet.AddUse(this, "Partition hours", "msk/serverless/partition", usage.Of("partitions") * Month.Hours, "");
            return;
        }

        var partitions = sheet.Load.Blueprint.Blocks.TryGet<KafkaSpec>(Block, out var spec) ? spec.Partitions : 0;
        sheet.Add(this, "Partition hours", "msk/serverless/partition", ItemKind.Fixed, (decimal)partitions * Month.Hours,
            string.Create(CultureInfo.InvariantCulture, $"{partitions} partitions, all month"));
    }
}
