using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using System.Text.Json;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Route 53 record: its queries by their routing; none are paid for aliases of AWS targets. Rule: Route 53 pricing page.</summary>
sealed class DnsRecordAdapter : RatedAdapter
{
    public override string Type => "aws:route53/record:Record";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        JsonElement? inputs = resource.Inputs;
        if (inputs.Items("aliases").Any())
            yield break;
        foreach (var (item, sku, key) in Kinds.Where(kind => usage.Of(kind.Key).IsKnown))
            yield return RatedLine.Use(item, sku, usage.Of(key));
    }

    static readonly (string Item, string Sku, string Key)[] Kinds =
    [
        ("Queries", "route53/queries/standard", "monthly_standard_queries"),
        ("Queries (latency routing)", "route53/queries/latency", "monthly_latency_based_queries"),
        ("Queries (geographic routing)", "route53/queries/geo", "monthly_geo_queries"),
        ("Queries (IP-based routing)", "route53/queries/ip-based", "monthly_ip_based_queries"),
    ];
}
