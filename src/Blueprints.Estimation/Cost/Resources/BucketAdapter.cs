using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An S3 bucket: with an application's objects, with a copy of these in another region, or with access logs, which its lifecycle tells.</summary>
sealed class BucketAdapter : ResourceAdapter
{
    public override string Type => "aws:s3/bucket:Bucket";

    public override IEnumerable<string> OtherTypes => ["aws:s3/bucketV2:BucketV2"];

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var rules = component.Siblings("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration").FirstOrDefault(lifecycle => lifecycle.Name == resource.Name)?.Property("rules");
        if (rules.At("id").Text() == "expire-logs")
            yield return new AccessLogStorage { Block = component.Block, Resource = resource.Name, Type = Type, RetentionDays = (int)(rules.At("expiration", "days").Number() ?? 0) };
        else if (resource.Property("tags").At("Purpose").Text() == "replica")
            yield return new BucketCopy { Block = component.Block, Resource = resource.Name, Type = Type, Region = resource.Text("region") };
        else
            yield return new ObjectBucket { Block = component.Block, Resource = resource.Name, Type = Type };
    }
}
