using Blueprints.Estimation.Cost.Usage;
using Blueprints.Estimation.Load;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// The messages of an SNS topic: published, one request for each 64 KB begun; delivered, which is free to standard queues and paid by message and gigabyte for FIFO; and
/// filtered by their body, paid by the gigabyte looked at. Rule: SNS pricing page.
/// </summary>
public sealed record TopicMessages : Billable
{
    const decimal ChunkKilobytes = 64;
    const decimal KilobytesPerGigabyte = 1024 * 1024;

    static readonly (string Item, string Sku, string Key)[] Deliveries =
    [
        ("Deliveries by HTTP", "sns/deliver/http", "http_subscriptions"),
        ("Deliveries by e-mail", "sns/deliver/email", "email_subscriptions"),
        ("Deliveries to Firehose", "sns/deliver/firehose", "kinesis_subscriptions"),
        ("Mobile push notifications", "sns/deliver/mobile-push", "mobile_push_subscriptions"),
        ("macOS notifications", "sns/deliver/mobile-push", "macos_subscriptions"),
    ];

    /// <summary>Whether it is a FIFO topic.</summary>
    public required bool Fifo { get; init; }

    /// <summary>Subscriptions beside it. Default: 0, where its use comes from a load.</summary>
    public int Subscriptions { get; init; }

    /// <summary>Subscriptions whose filter looks at the body.</summary>
    public required int BodyFilters { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        if (Usage is { } usage)
            AddUsage(sheet, usage);
        else
            AddLoad(sheet);
    }

    string Publishes => $"Topic publishes ({(Fifo ? "FIFO" : "standard")})";

    string PublishSku => Fifo ? "sns/fifo/requests" : "sns/standard/requests";

    void AddUsage(CostSheet sheet, ResourceUsage usage)
    {
        var messages = usage.Of("monthly_requests");
        var kilobytes = usage.Of("request_size_kb", "request_size").Or(1);
        sheet.AddUse(this, Publishes, PublishSku, messages.Combine(kilobytes, Chunks), "");
        if (Fifo)
        {
            var data = messages * kilobytes / KilobytesPerGigabyte;
            var subscriptions = usage.Of("fifo_subscriptions").Or(Subscriptions);
            sheet.AddUse(this, "Topic data published (FIFO)", "sns/fifo/publish-payload", data, "");
            sheet.AddUse(this, "Topic deliveries (FIFO)", "sns/fifo/subscription-messages", messages * subscriptions, "");
            sheet.AddUse(this, "Topic data delivered (FIFO)", "sns/fifo/subscription-payload", data * subscriptions, "");
        }

        foreach (var (item, sku, key) in Deliveries)
        {
            if (usage.Of(key) is { IsKnown: true } subscribers)
                sheet.AddUse(this, item, sku, messages * subscribers, "");
        }

        AddTextMessages(sheet, usage, messages);
        if (BodyFilters > 0)
            sheet.AddUse(this, "Filtering by message body", "sns/payload-filtering", messages * kilobytes / KilobytesPerGigabyte * BodyFilters, "");
    }

    // Each country has a price of its own, so that the file must say it.
    void AddTextMessages(CostSheet sheet, ResourceUsage usage, Figure messages)
    {
        var (subscribers, price) = (usage.Of("sms_subscriptions"), usage.Of("sms_notification_price"));
        if (!subscribers.IsKnown)
            return;
        if (price.Quantity is { } told && (messages * subscribers).Quantity is { } texts)
            sheet.AddAtPrice(this, "Text messages", "sns/deliver/sms", "messages", new(told.Expected), texts, $"at the price of {price.Origin}");
        else
            sheet.AddUnpriced(this, "Text messages", "each country has a price of its own; a usage file says it with sms_notification_price");
    }

    static decimal Chunks(decimal messages, decimal kilobytes) => messages * Math.Max(1, Math.Ceiling(kilobytes / ChunkKilobytes));

    void AddLoad(CostSheet sheet)
    {
        var load = sheet.Load;
        var published = load.Into(Block).ToList();
        var delivered = load.OutOf(Block).ToList();
        sheet.Add(this, Publishes, PublishSku, ItemKind.Usage,
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
