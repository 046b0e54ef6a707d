using System.Text.Json;
using Amazon.CDK;
using Blueprints.Delivery;

namespace Blueprints.Cdk;

/// <summary>What a CDN does with requests by their path.</summary>
sealed class CdnBehaviors(CdnProps props, CdnPolicies policies, IReadOnlyDictionary<string, CfnResource> functions)
{
    static readonly string[] AllMethods = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"];
    static readonly string[] ReadMethods = ["GET", "HEAD", "OPTIONS"];

    /// <summary>For paths that no behavior names.</summary>
    public Props Default() => Describe(props.Spec.Default, null);

    /// <summary>For the paths that behaviors name.</summary>
    public Props[] Ordered() => [.. props.Spec.Behaviors.SelectMany(behavior => behavior.Paths.Select(path => Describe(behavior, path)))];

    Props Describe(CacheBehavior behavior, string? path) => new()
    {
        ["PathPattern"] = path,
        ["TargetOriginId"] = CdnOrigins.Id(behavior),
        // A redirect would have sent an API's secrets in the clear once already.
        ["ViewerProtocolPolicy"] = behavior.Caching == CachePreset.Api ? "https-only" : "redirect-to-https",
        ["AllowedMethods"] = behavior.Caching == CachePreset.Api ? AllMethods : ReadMethods,
        ["CachedMethods"] = new[] { "GET", "HEAD" },
        ["Compress"] = behavior.Compress,
        ["CachePolicyId"] = policies.Cache(behavior),
        ["OriginRequestPolicyId"] = RequestPolicy(behavior),
        ["ResponseHeadersPolicyId"] = policies.Headers(behavior, props.Spec.SecurityHeaders),
        ["TrustedKeyGroups"] = behavior.SignedUrls ? props.Edge.KeyGroupIds : null,
        ["FunctionAssociations"] = behavior.Functions.Count == 0 ? null : behavior.Functions.Select(name => new Props { ["EventType"] = Event(EventOf(name)), ["FunctionARN"] = functions[name].GetAtt("FunctionARN").ToString() }),
        ["LambdaFunctionAssociations"] = behavior.Lambdas.Count == 0 ? null : behavior.Lambdas
            .Select(lambda => new Props { ["EventType"] = Event(lambda.Event), ["LambdaFunctionARN"] = props.Edge.LambdaArns[lambda.Name], ["IncludeBody"] = lambda.IncludeBody }),
    };

    // S3 refuses requests that carry the viewer's host name.
    string? RequestPolicy(CacheBehavior behavior) =>
        props.Origins[behavior.Target] is ObjectStore || (behavior.Failover is { } failover && props.Origins[failover] is ObjectStore) ? null : policies.Request(behavior);

    EdgeEvent EventOf(string function) => props.Spec.Functions.First(candidate => candidate.Name == function).Event;

    static string Event(EdgeEvent when) => JsonNamingPolicy.KebabCaseLower.ConvertName(when.ToString());
}
