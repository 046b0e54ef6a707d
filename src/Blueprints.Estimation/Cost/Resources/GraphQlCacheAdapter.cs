using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The cache of an AppSync API, by size. Rule: AppSync pricing page.</summary>
sealed class GraphQlCacheAdapter : RatedAdapter
{
    public override string Type => "aws:appsync/apiCache:ApiCache";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var size = resource.Text("type")?.ToLowerInvariant() ?? "unknown";
        yield return RatedLine.Fixed($"API cache hours ({size})", $"appsync/cache/{size}", Month.Hours, "one cache, all month");
    }
}
