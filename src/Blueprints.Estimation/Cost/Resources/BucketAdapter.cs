using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An S3 bucket.</summary>
sealed class BucketAdapter : ResourceAdapter
{
    public override string Type => "aws:s3/bucket:Bucket";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new ObjectBucket { Block = component.Block, Resource = resource.Name, Type = Type }];
}
