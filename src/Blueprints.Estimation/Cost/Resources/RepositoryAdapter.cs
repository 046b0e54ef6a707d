using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A container repository: the images kept. Rule: ECR pricing page.</summary>
sealed class RepositoryAdapter : RatedAdapter
{
    public override string Type => "aws:ecr/repository:Repository";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Image storage", "ecr/storage", usage.Of("storage_gb"));
    }
}
