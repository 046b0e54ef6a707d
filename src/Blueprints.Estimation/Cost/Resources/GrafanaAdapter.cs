using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Managed Grafana workspace: active editors, at least one, and viewers. Rule: Managed Grafana pricing page.</summary>
sealed class GrafanaAdapter : RatedAdapter
{
    public override string Type => "aws:grafana/workspace:Workspace";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Editors and administrators", "grafana/editor", usage.Of("editors_administrator_licenses").Or(1), "one, the fewest");
        yield return RatedLine.Use("Viewers", "grafana/viewer", usage.Of("viewer_licenses"));
    }
}
