using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A Glue crawler: DPU hours while it runs. Rule: Glue pricing page.</summary>
sealed class GlueCrawlerAdapter : RatedAdapter
{
    public override string Type => "aws:glue/crawler:Crawler";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Crawler hours", "glue/dpu-hour", usage.Of("monthly_hours"));
    }
}
