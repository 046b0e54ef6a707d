using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>
/// A Route 53 health check, of an endpoint of AWS unless the usage file's <c>endpoint_type</c> says <c>non_aws</c>, and its optional features: HTTPS, string matching, fast
/// interval, latency measurement. Rule: Route 53 pricing page.
/// </summary>
sealed class HealthCheckAdapter : RatedAdapter
{
    const decimal FastSeconds = 10;

    public override string Type => "aws:route53/healthCheck:HealthCheck";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var endpoint = string.Equals(usage.Text("endpoint_type"), "non_aws", StringComparison.OrdinalIgnoreCase) ? "non-aws" : "aws";
        var features = Features(resource);
        yield return RatedLine.Fixed("Health check", $"route53/health-check/{endpoint}-endpoint", 1, endpoint == "aws" ? "an endpoint of AWS" : "an endpoint outside of AWS");
        if (features > 0)
            yield return RatedLine.Fixed("Optional features of the health check", $"route53/health-check/{endpoint}-optional-feature", features, "HTTPS, string matching, fast interval and latency measurement each count");
    }

    static int Features(GraphResource resource)
    {
        var type = resource.Text("type") ?? "";
        return Convert.ToInt32(type.StartsWith("HTTPS", StringComparison.Ordinal)) + Convert.ToInt32(type.EndsWith("STR_MATCH", StringComparison.Ordinal))
            + Convert.ToInt32(resource.Number("requestInterval") == FastSeconds) + Convert.ToInt32(resource.Flag("measureLatency") ?? false);
    }
}
