using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An inventory of a bucket: the objects that it lists. Rule: S3 pricing page, management.</summary>
sealed class InventoryAdapter : RatedAdapter
{
    public override string Type => "aws:s3/inventory:Inventory";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Objects listed", "s3/inventory", usage.Of("monthly_listed_objects"));
    }
}
