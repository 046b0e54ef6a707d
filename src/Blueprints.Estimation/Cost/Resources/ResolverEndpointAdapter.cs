using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using System.Text.Json;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Route 53 Resolver endpoint: an interface for each address, and the queries through it. Rule: Route 53 pricing page.</summary>
sealed class ResolverEndpointAdapter : RatedAdapter
{
    const int LeastAddresses = 2;

    public override string Type => "aws:route53/resolverEndpoint:ResolverEndpoint";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        JsonElement? inputs = resource.Inputs;
        // An endpoint has two addresses at least, also where they are not known before deployment.
        var addresses = Math.Max(LeastAddresses, inputs.Items("ipAddresses").Count());
        yield return RatedLine.Fixed("Resolver endpoint interfaces", "route53/resolver-endpoint", addresses * Month.Hours, $"{addresses} addresses, all month");
        yield return RatedLine.Use("Resolver queries", "route53/resolver-queries", usage.Of("monthly_queries"));
    }
}
