using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.S3;
using Blueprints.LoadBalancing;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>The bucket of a load balancer's logs. Load balancers write to buckets with S3's own keys only.</summary>
static class AccessLogBucket
{
    public static Bucket Make(Construct scope, AccessLogs logs, bool network = false)
    {
        var bucket = LogBucket.Make(scope, "logs", logs.RetentionDays);
        // What an estimator tells a bucket of logs by.
        Tags.Of(bucket).Add("Purpose", "access-logs");
        Tags.Of(bucket).Add("RetentionDays", logs.RetentionDays.ToString(CultureInfo.InvariantCulture));
        var written = $"{bucket.BucketArn}/AWSLogs/{Stack.Of(scope).Account}/*";
        if (!network)
        {
            bucket.AddToResourcePolicy(Right.OfService("logdelivery.elasticloadbalancing.amazonaws.com", ["s3:PutObject"], [written]));
            return bucket;
        }

        // Network load balancers' logs come by another service, which looks at the bucket first. Source: ELB User Guide, access logs for Network Load Balancers.
        var own = Right.Condition("StringEquals", "aws:SourceAccount", Stack.Of(scope).Account);
        bucket.AddToResourcePolicy(Right.OfService("delivery.logs.amazonaws.com", ["s3:GetBucketAcl"], [bucket.BucketArn], own));
        bucket.AddToResourcePolicy(Right.OfService("delivery.logs.amazonaws.com", ["s3:PutObject"], [written], own));
        return bucket;
    }
}
