using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>
/// An OpenSearch Serverless collection: compute units by the hour, at least two with standby replicas and one without, and storage. Collections of an account share their
/// units; each is told here as if it stood alone. Rule: OpenSearch Service pricing page, serverless.
/// </summary>
sealed class SearchCollectionAdapter : RatedAdapter
{
    public override string Type => "aws:opensearch/serverlessCollection:ServerlessCollection";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var least = resource.Text("standbyReplicas") == "DISABLED" ? 1 : 2;
        yield return RatedLine.Use("Compute units (OCU hours)", "opensearch/serverless/ocu", usage.Of("monthly_ocu_hours").Or((decimal)least * Month.Hours), $"the least, {least} units all month; more by load");
        yield return RatedLine.Use("Collection storage", "opensearch/serverless/storage", usage.Of("storage_gb"));
    }
}
