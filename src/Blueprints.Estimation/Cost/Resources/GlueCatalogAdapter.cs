using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A database of the Glue Data Catalog: objects and requests beyond the first million of each, which are free. Rule: Glue pricing page.</summary>
sealed class GlueCatalogAdapter : RatedAdapter
{
    public override string Type => "aws:glue/catalogDatabase:CatalogDatabase";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Catalog objects above a million", "glue/catalog-objects", usage.Of("monthly_objects").Or(0));
        yield return RatedLine.Use("Catalog requests above a million", "glue/catalog-requests", usage.Of("monthly_requests").Or(0));
    }
}
