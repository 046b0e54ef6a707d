using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>
/// An SNS subscription, whose deliveries are billed with its topic; of one that a usage file tells the deliveries of, these, by its protocol: each 64 KB, those to queues and
/// functions free. Rule: SNS pricing page.
/// </summary>
sealed class SubscriptionAdapter : RatedAdapter
{
    const decimal ChunkKilobytes = 64;

    public override string Type => "aws:sns/topicSubscription:TopicSubscription";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var (deliveries, kilobytes) = (usage.Of("monthly_requests"), usage.Of("request_size_kb"));
        if (!deliveries.IsKnown || Delivery(resource.Text("protocol")) is not var (item, sku))
            yield break;
        yield return RatedLine.Use(item, sku, deliveries.Combine(kilobytes.Or(1), static (count, kilobytes) => count * Math.Max(1, Math.Ceiling(kilobytes / ChunkKilobytes))));
    }

    static (string Item, string Sku)? Delivery(string? protocol) => protocol switch
    {
        "http" or "https" => ("Deliveries by HTTP", "sns/deliver/http"),
        "email" or "email-json" => ("Deliveries by e-mail", "sns/deliver/email"),
        "firehose" => ("Deliveries to Firehose", "sns/deliver/firehose"),
        "application" => ("Mobile push notifications", "sns/deliver/mobile-push"),
        "sms" => ("Text messages", "sns/deliver/sms"),
        _ => null,
    };
}
