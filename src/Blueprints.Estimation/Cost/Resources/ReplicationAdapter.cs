using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>The replication of a bucket into another region.</summary>
sealed class ReplicationAdapter : ResourceAdapter
{
    public override string Type => "aws:s3/bucketReplicationConfig:BucketReplicationConfig";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new BucketReplication { Block = component.Block, Resource = resource.Name, Type = Type }];
}
