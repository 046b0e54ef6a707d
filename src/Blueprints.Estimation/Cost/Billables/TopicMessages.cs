using Blueprints.Estimation.Load;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// The messages of an SNS topic: published, one request for each 64 KB begun; delivered, which is free to standard queues and paid by message and gigabyte for FIFO; and
/// filtered by their body, paid by the gigabyte looked at. Rule: SNS pricing page.
/// </summary>
public sealed record TopicMessages : Billable
{
    /// <summary>Whether it is a FIFO topic.</summary>
    public required bool Fifo { get; init; }

    /// <summary>Subscriptions whose filter looks at the body.</summary>
    public required int BodyFilters { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        var load = sheet.Load;
        var published = load.Into(Block).ToList();
        var delivered = load.OutOf(Block).ToList();
        sheet.Add(this, $"Topic publishes ({(Fifo ? "FIFO" : "standard")})", Fifo ? "sns/fifo/requests" : "sns/standard/requests", ItemKind.Usage,
            Messages.Chunks(published, load), "each message by itself; 64 KB a request");
        if (Fifo)
        {
            sheet.Add(this, "Topic data published (FIFO)", "sns/fifo/publish-payload", ItemKind.Usage, Messages.Gigabytes(published, load), "messages × their size");
            sheet.Add(this, "Topic deliveries (FIFO)", "sns/fifo/subscription-messages", ItemKind.Usage, Messages.Count(delivered), "what each subscription lets through");
            sheet.Add(this, "Topic data delivered (FIFO)", "sns/fifo/subscription-payload", ItemKind.Usage, Messages.Gigabytes(delivered, load), "messages × their size");
        }
        else
        {
            sheet.Add(this, "Topic deliveries to queues", "sns/deliver/sqs", ItemKind.Usage, Messages.Count(delivered), "what each subscription lets through");
        }

        sheet.Add(this, "Filtering by message body", "sns/payload-filtering", ItemKind.Usage, Messages.Gigabytes(published, load) * BodyFilters,
            "every message, for each subscription that filters by body");
    }
}
