using Blueprints.Delivery;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A CloudFront distribution: requests and bandwidth. Source: CloudFront quotas, 250,000 requests a second and 150 Gbit/s for each distribution, both raised on request.</summary>
sealed class CdnLimits : BlockLimits<CdnSpec>
{
    const string Quotas = "CloudFront quotas, for each distribution; raised on request";

    protected override string Size(LimitContext context, string block, CdnSpec spec) => "scales by itself up to its quotas";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, CdnSpec spec) =>
    [
        context.Limit("requests", LimitedResource.Requests, "requests/s", context.Calls(block), 250_000, Quotas),
        context.Limit("bandwidth", LimitedResource.Network, "Gbit/s", context.Gigabits(block), 150, Quotas),
    ];
}
