using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A public container repository: the images kept, 50 GB of them free. Rule: ECR pricing page.</summary>
sealed class PublicRepositoryAdapter : RatedAdapter
{
    public override string Type => "aws:ecrpublic/repository:Repository";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Image storage (public)", "ecr/public-storage", usage.Of("storage_gb"));
    }
}
