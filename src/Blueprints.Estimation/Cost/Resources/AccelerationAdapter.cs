using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The transfer acceleration of a bucket.</summary>
sealed class AccelerationAdapter : ResourceAdapter
{
    public override string Type => "aws:s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new AcceleratedUploads { Block = component.Block, Resource = resource.Name, Type = Type }];
}
