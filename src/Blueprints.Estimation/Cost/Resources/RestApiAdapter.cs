using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A REST API of API Gateway: requests in tiers; caches are billed with the stage. Rule: API Gateway pricing page.</summary>
sealed class RestApiAdapter : RatedAdapter
{
    public override string Type => "aws:apigateway/restApi:RestApi";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("API requests (REST)", "api-gateway/rest/requests", usage.Of("monthly_requests"));
    }
}
