using System.Collections.Immutable;

namespace Blueprints.Cdk;

/// <summary>What a CDN refers to outside of a blueprint.</summary>
public sealed record EdgeWiring
{
    /// <summary>The ARN of the ACM certificate in us-east-1 for the CDN's aliases. Default: none.</summary>
    public string? CertificateArn { get; init; }

    /// <summary>The ARN of a web ACL of scope CLOUDFRONT that exists already; not together with the spec's own. Default: none.</summary>
    public string? WebAclArn { get; init; }

    /// <summary>The key groups whose signatures behaviors with signed URLs accept. Default: none.</summary>
    public ImmutableArray<string> KeyGroupIds { get; init; } = [];

    /// <summary>The ARNs, with version, of Lambda@Edge functions in us-east-1 by the name that behaviors have for them. Default: none.</summary>
    public ImmutableDictionary<string, string> LambdaArns { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The host names by which a CDN asks its origins, by the origin's block: those of their certificates. Default: the origins' own names.</summary>
    public ImmutableDictionary<string, string> OriginHosts { get; init; } = ImmutableDictionary<string, string>.Empty;
}
