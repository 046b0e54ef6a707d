using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Storage class analysis of a bucket: the objects that it watches. Rule: S3 pricing page, management.</summary>
sealed class StorageAnalysisAdapter : RatedAdapter
{
    public override string Type => "aws:s3/analyticsConfiguration:AnalyticsConfiguration";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Objects analysed", "s3/analytics", usage.Of("monthly_monitored_objects"));
    }
}
