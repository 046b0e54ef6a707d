using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An instance of a Neptune cluster. Rule: Neptune pricing page.</summary>
sealed class GraphDatabaseInstanceAdapter : RatedAdapter
{
    public override string Type => "aws:neptune/clusterInstance:ClusterInstance";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var type = resource.Text("instanceClass") ?? "unknown";
        yield return RatedLine.Fixed($"Database instance hours ({type}, Neptune)", $"neptune/{type}", Month.Hours, "one instance, all month");
    }
}
