using Blueprints.Delivery;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A CDN's distribution and the bucket with its access logs.</summary>
sealed class CdnBilling : BlockBilling<CdnSpec>
{
    public override string Type => "aws:cloudfront/distribution:Distribution";

    protected override IEnumerable<Billable> Read(string block, CdnSpec spec, Blueprint blueprint)
    {
        yield return new CdnDistribution
        {
            Block = block,
            Resource = block,
            Type = Type,
            FunctionsByBehavior = ByBehavior(spec, static behavior => behavior.Functions.Count),
            ViewerLambdasByBehavior = ByBehavior(spec, static behavior => behavior.Lambdas.Count(lambda => !IsOrigin(lambda))),
            OriginLambdasByBehavior = ByBehavior(spec, static behavior => behavior.Lambdas.Count(IsOrigin)),
            OriginShield = spec.OriginShield,
        };
        if (spec.Waf is { } waf)
            yield return new WebApplicationFirewall { Block = block, Resource = block, Type = "aws:wafv2/webAcl:WebAcl", Rules = waf.RuleCount };
        if (spec.LogRetentionDays > 0)
            yield return new AccessLogStorage { Block = block, Resource = $"{block}-logs", Type = "aws:s3/bucket:Bucket", RetentionDays = spec.LogRetentionDays };
    }

    // CloudFront has one behavior for each path.
    static ValueList<int> ByBehavior(CdnSpec spec, Func<CacheBehavior, int> count) =>
        [.. spec.AllBehaviors.SelectMany(behavior => Enumerable.Repeat(count(behavior), Math.Max(1, behavior.Paths.Count)))];

    static bool IsOrigin(EdgeLambda lambda) => lambda.Event is EdgeEvent.OriginRequest or EdgeEvent.OriginResponse;
}
