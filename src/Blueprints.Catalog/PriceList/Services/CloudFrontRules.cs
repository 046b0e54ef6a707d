namespace Blueprints.Catalog.PriceList.Services;

/// <summary>CloudFront: data and requests by the viewers' geography, which begins each usage type: <c>EU-DataTransfer-Out-Bytes</c>.</summary>
sealed class CloudFrontRules : ServiceRules
{
    public override string Name => "cloudfront";

    public override string OfferCode => "AmazonCloudFront";

    public override bool IsGlobal => true;

    public override CatalogKey? KeyOf(OfferProduct product) => product["usagetype"] switch
    {
        "Invalidations" => new("cloudfront/invalidation", "path"),
        [_, _, '-', ..] usage when Geography(usage[..2]) is { } geography => Of(usage[3..], geography),
        _ => null,
    };

    static CatalogKey? Of(string usage, string geography) => usage switch
    {
        "DataTransfer-Out-Bytes" => new($"cloudfront/egress/{geography}", "gb"),
        "DataTransfer-Out-OBytes" => new($"cloudfront/to-origin/{geography}", "gb"),
        "Requests-Tier1" => new($"cloudfront/requests/http/{geography}", "ten-thousand-requests"),
        "Requests-Tier2-HTTPS" => new($"cloudfront/requests/https/{geography}", "ten-thousand-requests"),
        _ => null,
    };

    static string? Geography(string code) => code is "US" or "CA" or "EU" or "JP" or "AU" or "AP" or "IN" or "SA" or "ME" or "ZA" ? code.ToLowerInvariant() : null;
}
