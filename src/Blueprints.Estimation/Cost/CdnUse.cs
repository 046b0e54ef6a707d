using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;

namespace Blueprints.Estimation.Cost;

/// <summary>What a usage file says of a CloudFront distribution, geography by geography. Rule: CloudFront pricing page, pay as you go.</summary>
static class CdnUse
{
    const string Certificates = "custom_ssl_certificates";

    static readonly (string Key, string Code)[] Geographies =
    [
        ("us", "us"), ("canada", "ca"), ("europe", "eu"), ("south_africa", "za"), ("middle_east", "me"), ("south_america", "sa"), ("japan", "jp"), ("australia", "au"),
        ("asia_pacific", "ap"), ("india", "in"),
    ];

    static readonly (string Key, string Item, string Sku)[] ByGeography =
    [
        ("monthly_data_transfer_to_internet_gb", "Data out to viewers", "cloudfront/egress"),
        ("monthly_data_transfer_to_origin_gb", "Data to origins", "cloudfront/to-origin"),
        ("monthly_http_requests", "HTTP requests", "cloudfront/requests/http"),
        ("monthly_https_requests", "HTTPS requests", "cloudfront/requests/https"),
    ];

    // Regions with Origin Shield, by the key that names them.
    static readonly (string Key, string Code)[] Shields =
    [
        ("us", "us"), ("europe", "eu"), ("south_america", "sa"), ("japan", "jp"), ("australia", "au"), ("singapore", "ap"), ("south_korea", "ap"), ("india", "in"),
    ];

    static readonly (string Key, string Item, string Sku)[] Others =
    [
        ("monthly_invalidation_requests", "Invalidation paths above 1,000", "cloudfront/invalidation"),
        ("monthly_encryption_requests", "Field-level encryption", "cloudfront/field-level-encryption"),
        ("monthly_log_lines", "Real-time log lines", "cloudfront/realtime-logs"),
        (Certificates, "Dedicated IP certificates", "cloudfront/dedicated-ip-certificate"),
        ("monthly_function_invocations", "CloudFront Functions invocations", "cloudfront/function"),
    ];

    /// <summary>Adds the lines of a distribution. One that nothing is said of is shown with the rates of the United States.</summary>
    public static void AddTo(CostSheet sheet, Billable distribution, ResourceUsage usage, bool dedicatedAddress)
    {
        foreach (var (key, item, sku) in ByGeography)
        {
            var below = usage.Below(key);
            foreach (var (geography, code) in Geographies)
            {
                var figure = below.Of(geography);
                if (figure.IsKnown || (usage.IsEmpty && geography == "us" && key != "monthly_http_requests"))
                    sheet.AddUse(distribution, $"{item} ({code})", $"{sku}/{code}", figure, "");
            }
        }

        foreach (var (geography, code) in Shields)
        {
            if (usage.Below("monthly_shield_requests").Of(geography) is { IsKnown: true } requests)
                sheet.AddUse(distribution, $"Origin Shield requests ({geography})", $"cloudfront/origin-shield/{code}", requests, "");
        }

        foreach (var (key, item, sku) in Others)
        {
            if (usage.Of(key) is { IsKnown: true } figure)
                sheet.AddUse(distribution, item, sku, figure, "");
            else if (dedicatedAddress && key == Certificates)
                sheet.Add(distribution, item, sku, ItemKind.Fixed, 1, "the viewer certificate is served from addresses of its own");
        }
    }
}
