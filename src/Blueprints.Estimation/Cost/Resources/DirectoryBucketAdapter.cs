using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A directory bucket of S3 Express One Zone: storage, requests, and every gigabyte that goes in or comes out. Rule: S3 pricing page and S3 FAQ, S3 Express One Zone.</summary>
sealed class DirectoryBucketAdapter : RatedAdapter
{
    public override string Type => "aws:s3/directoryBucket:DirectoryBucket";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Storage (S3 Express One Zone)", "s3/express-one-zone/storage", usage.Of("storage_gb"));
        yield return RatedLine.Use("PUT, COPY, POST and LIST requests", "s3/express-one-zone/put", usage.Of("monthly_tier_1_requests"));
        yield return RatedLine.Use("GET and all other requests", "s3/express-one-zone/get", usage.Of("monthly_tier_2_requests"));
        yield return RatedLine.Use("Data uploaded", "s3/express-one-zone/upload", usage.Of("monthly_data_uploaded_gb"));
        yield return RatedLine.Use("Data retrieved", "s3/express-one-zone/retrieval", usage.Of("monthly_data_retrieval_gb"));
    }
}
