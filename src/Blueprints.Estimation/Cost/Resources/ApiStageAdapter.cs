using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A stage of a REST API: its cache by the hour, by size. Rule: API Gateway pricing page.</summary>
sealed class ApiStageAdapter : RatedAdapter
{
    const string Smallest = "0.5";

    public override string Type => "aws:apigateway/stage:Stage";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        if (!(resource.Flag("cacheClusterEnabled") ?? false))
            yield break;
        var size = resource.Text("cacheClusterSize") ?? Smallest;
        yield return RatedLine.Fixed($"API cache hours ({size} GB)", $"api-gateway/cache/{size}", Month.Hours, "one cache, all month");
    }
}
