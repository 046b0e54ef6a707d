namespace Blueprints.Catalog.PriceList.Services;

/// <summary>SQS: requests of standard and FIFO queues.</summary>
sealed class SqsRules : ServiceRules
{
    public override string Name => "sqs";

    public override string OfferCode => "AWSQueueService";

    public override CatalogKey? KeyOf(OfferProduct product) => !product.IsInRegion || product.Family != "API Request" ? null : product["queueType"] switch
    {
        "Standard" => new("sqs/standard", "million-requests"),
        "FIFO (first-in, first-out)" => new("sqs/fifo", "million-requests"),
        _ => null,
    };
}
