namespace Blueprints.Catalog.PriceList.Services;

/// <summary>Data transfer: to the internet, between zones, and to each other region.</summary>
sealed class DataTransferRules : ServiceRules
{
    public override string Name => "data-transfer";

    public override string OfferCode => "AWSDataTransfer";

    public override CatalogKey? KeyOf(OfferProduct product) => product.Is("fromLocationType", "AWS Region") ? (product["transferType"], product.Usage) switch
    {
        ("AWS Outbound", "DataTransfer-Out-Bytes") when product.Is("toLocation", "External") => new("data-transfer/internet-out", "gb"),
        ("IntraRegion", "DataTransfer-Regional-Bytes") => new("data-transfer/inter-az", "gb-each-direction"),
        ("InterRegion Outbound", { } usage) when usage.EndsWith("-AWS-Out-Bytes", StringComparison.Ordinal) => ToRegion(product),
        _ => null,
    } : null;

    static CatalogKey? ToRegion(OfferProduct product) => product.Is("toLocationType", "AWS Region") && product["toRegionCode"] is { Length: > 0 } to
        ? new($"data-transfer/inter-region-out/{to}", "gb")
        : null;
}
