using Blueprints.Delivery;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>A CloudFront distribution: requests and bandwidth. Source: CloudFront quotas, 250,000 requests a second and 150 Gbit/s for each distribution, both raised on request. Read in November 2026.</summary>
sealed class CdnLimits : BlockLimits<CdnSpec>
{
    const string Quotas = "CloudFront quotas, for each distribution; raised on request";

    protected override string Size(LimitContext context, string block, CdnSpec spec) => "scales by itself up to its quotas";

    protected override IEnumerable<CapacityLimit> Limits(LimitContext context, string block, CdnSpec spec) =>
    [
        context.Limit("requests", LimitedResource.Requests, "requests/s", context.Calls(block), 250_000, Quotas),
        context.Limit("bandwidth", LimitedResource.Network, "Gbit/s", context.Gigabits(block), 150, Quotas),
        .. new[] { spec.Default }.Concat(spec.Behaviors).All(behavior => behavior.Lambdas.Count == 0) ? Array.Empty<CapacityLimit>() :
            [context.Limit("Lambda@Edge requests", LimitedResource.Requests, "requests/s", context.Calls(block), 10_000, "Lambda@Edge quotas: 10,000 requests a second in each region; raised on request. As if all of them ran one")],
    ];
}
