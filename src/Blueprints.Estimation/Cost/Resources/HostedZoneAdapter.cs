using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using System.Text.Json;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Route 53 hosted zone; queries to a public one by their routing. Rule: Route 53 pricing page; queries that alias records answer for AWS targets are free.</summary>
sealed class HostedZoneAdapter : RatedAdapter
{
    public override string Type => "aws:route53/zone:Zone";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Fixed("Hosted zone", "route53/hosted-zone", 1, "one zone");
        JsonElement? inputs = resource.Inputs;
        if (inputs.Items("vpcs").Any())
            yield break;
        yield return RatedLine.Use("Queries", "route53/queries/standard", usage.Of("monthly_standard_queries"));
        foreach (var (item, sku, key) in Routed.Where(routed => usage.Of(routed.Key).IsKnown))
            yield return RatedLine.Use(item, sku, usage.Of(key));
    }

    static readonly (string Item, string Sku, string Key)[] Routed =
    [
        ("Queries (latency routing)", "route53/queries/latency", "monthly_latency_based_queries"),
        ("Queries (geographic routing)", "route53/queries/geo", "monthly_geo_queries"),
        ("Queries (IP-based routing)", "route53/queries/ip-based", "monthly_ip_based_queries"),
    ];
}
