using System.Globalization;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Queues;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>A serverless MSK cluster: its hours, each partition's hours, data in, data out and data kept. Rule: MSK pricing page.</summary>
public sealed record KafkaServerless : Billable
{
    internal override void AddTo(CostSheet sheet)
    {
        var load = sheet.Load;
        sheet.Add(this, "Cluster hours (MSK Serverless)", "msk/serverless/cluster", ItemKind.Fixed, Month.Hours, "one cluster, all month");
        // Topics belong to the application: how many partitions they have only the design can tell.
        var partitions = load.Blueprint.Blocks.TryGet<KafkaSpec>(Block, out var spec) ? spec.Partitions : 0;
        sheet.Add(this, "Partition hours", "msk/serverless/partition", ItemKind.Fixed, (decimal)partitions * Month.Hours,
            string.Create(CultureInfo.InvariantCulture, $"{partitions} partitions, all month"));
        sheet.Add(this, "Data in", "msk/serverless/data-in", ItemKind.Usage, Messages.Gigabytes(load.Into(Block), load), "messages × their size");
        sheet.Add(this, "Data out", "msk/serverless/data-out", ItemKind.Usage, Messages.Gigabytes(load.OutOf(Block), load), "messages × their size, for each consumer");
        sheet.Add(this, "Storage", "msk/serverless/storage", ItemKind.Usage, KafkaBrokers.Retained(sheet, Block), "messages of the retention time");
    }
}
