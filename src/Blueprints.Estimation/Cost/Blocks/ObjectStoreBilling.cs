using Blueprints.Estimation.Cost.Billables;
using Blueprints.Storage;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>An object store's bucket.</summary>
sealed class ObjectStoreBilling : BlockBilling<ObjectStoreSpec>
{
    public override string Type => "aws:s3/bucket:Bucket";

    public override bool SendsToInternet => true;

    protected override IEnumerable<Billable> Read(string block, ObjectStoreSpec spec, Blueprint blueprint) =>
        [new ObjectBucket { Block = block, Resource = block, Type = Type }];
}
