using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a CDN refers to that exists outside of the design. AWS keeps all of it in us-east-1, wherever the design stands.</summary>
public sealed class EdgeWiring : ResourceArgs
{
    InputList<string>? _keyGroupIds;

    /// <summary>The ARN of the ACM certificate, in us-east-1, that covers the CDN's aliases. Needed if there are any; default: none.</summary>
    [Input("certificateArn")]
    public Input<string>? CertificateArn { get; init; }

    /// <summary>The ARN of a WAF web ACL of scope CLOUDFRONT that exists already; not together with the spec's own. Default: none.</summary>
    [Input("webAclArn")]
    public Input<string>? WebAclArn { get; init; }

    /// <summary>The key groups whose signatures are trusted. Needed if a behavior asks for signed URLs; default: none.</summary>
    [Input("keyGroupIds")]
    public InputList<string> KeyGroupIds
    {
        get => _keyGroupIds ??= [];
        init => _keyGroupIds = value;
    }

    /// <summary>The ARNs with version of Lambda@Edge functions, by the name that behaviors use. Default: none.</summary>
    public IReadOnlyDictionary<string, Input<string>> LambdaArns { get; init; } = new Dictionary<string, Input<string>>();

    /// <summary>Host names of load balancers that their certificates cover, by block: <c>origin.example.com</c>. Default: none, the balancers' own names.</summary>
    public IReadOnlyDictionary<string, Input<string>> OriginHosts { get; init; } = new Dictionary<string, Input<string>>();

    internal bool HasKeyGroups => _keyGroupIds is not null;
}
