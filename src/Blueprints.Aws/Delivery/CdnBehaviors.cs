using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Delivery;
using Pulumi;
using CloudFront = Pulumi.Aws.CloudFront;
using Inputs = Pulumi.Aws.CloudFront.Inputs;

namespace Blueprints.Aws;

/// <summary>The behaviors of a CDN as CloudFront has them: the default one, and one for each path.</summary>
/// <param name="args">The CDN's args.</param>
/// <param name="policies">Its policies.</param>
/// <param name="functions">Its CloudFront Functions by name.</param>
sealed class CdnBehaviors(CdnArgs args, CdnPolicies policies, ImmutableDictionary<string, CloudFront.Function> functions)
{
    static readonly string[] AllMethods = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"];
    static readonly string[] ReadMethods = ["GET", "HEAD", "OPTIONS"];
    static readonly string[] CachedMethods = ["GET", "HEAD"];

    public Inputs.DistributionDefaultCacheBehaviorArgs Default()
    {
        var behavior = args.Spec.Default;
        var described = new Inputs.DistributionDefaultCacheBehaviorArgs
        {
            TargetOriginId = CdnOrigins.Id(behavior),
            ViewerProtocolPolicy = ViewerProtocol(behavior),
            AllowedMethods = Methods(behavior),
            CachedMethods = CachedMethods,
            Compress = behavior.Compress,
            CachePolicyId = policies.Cache(behavior),
            FunctionAssociations = behavior.Functions.Select(name => new Inputs.DistributionDefaultCacheBehaviorFunctionAssociationArgs { EventType = Event(EventOf(name)), FunctionArn = functions[name].Arn }).ToArray(),
            LambdaFunctionAssociations = behavior.Lambdas.Select(lambda => new Inputs.DistributionDefaultCacheBehaviorLambdaFunctionAssociationArgs { EventType = Event(lambda.Event), LambdaArn = args.Edge.LambdaArns[lambda.Name], IncludeBody = lambda.IncludeBody }).ToArray(),
        };
        if (RequestPolicy(behavior) is { } request)
            described.OriginRequestPolicyId = request;
        if (policies.Headers(behavior, args.Spec.SecurityHeaders) is { } headers)
            described.ResponseHeadersPolicyId = headers;
        if (behavior.SignedUrls)
            described.TrustedKeyGroups = args.Edge.KeyGroupIds;
        return described;
    }

    public Inputs.DistributionOrderedCacheBehaviorArgs[] Ordered() => [.. args.Spec.Behaviors.SelectMany(behavior => behavior.Paths.Select(path => Ordered(behavior, path)))];

    Inputs.DistributionOrderedCacheBehaviorArgs Ordered(CacheBehavior behavior, string path)
    {
        var described = new Inputs.DistributionOrderedCacheBehaviorArgs
        {
            PathPattern = path,
            TargetOriginId = CdnOrigins.Id(behavior),
            ViewerProtocolPolicy = ViewerProtocol(behavior),
            AllowedMethods = Methods(behavior),
            CachedMethods = CachedMethods,
            Compress = behavior.Compress,
            CachePolicyId = policies.Cache(behavior),
            FunctionAssociations = behavior.Functions.Select(name => new Inputs.DistributionOrderedCacheBehaviorFunctionAssociationArgs { EventType = Event(EventOf(name)), FunctionArn = functions[name].Arn }).ToArray(),
            LambdaFunctionAssociations = behavior.Lambdas.Select(lambda => new Inputs.DistributionOrderedCacheBehaviorLambdaFunctionAssociationArgs { EventType = Event(lambda.Event), LambdaArn = args.Edge.LambdaArns[lambda.Name], IncludeBody = lambda.IncludeBody }).ToArray(),
        };
        if (RequestPolicy(behavior) is { } request)
            described.OriginRequestPolicyId = request;
        if (policies.Headers(behavior, args.Spec.SecurityHeaders) is { } headers)
            described.ResponseHeadersPolicyId = headers;
        if (behavior.SignedUrls)
            described.TrustedKeyGroups = args.Edge.KeyGroupIds;
        return described;
    }

    // S3 refuses requests that carry the viewer's host name.
    Output<string>? RequestPolicy(CacheBehavior behavior) =>
        args.Origins[behavior.Target] is ObjectStore || (behavior.Failover is { } failover && args.Origins[failover] is ObjectStore) ? null : policies.Request(behavior);

    EdgeEvent EventOf(string function) => args.Spec.Functions.First(candidate => candidate.Name == function).Event;

    // A redirect would have sent an API's secrets in the clear once already.
    static string ViewerProtocol(CacheBehavior behavior) => behavior.Caching == CachePreset.Api ? "https-only" : "redirect-to-https";

    static string[] Methods(CacheBehavior behavior) => behavior.Caching == CachePreset.Api ? AllMethods : ReadMethods;

    static string Event(EdgeEvent when) => JsonNamingPolicy.KebabCaseLower.ConvertName(when.ToString());
}
