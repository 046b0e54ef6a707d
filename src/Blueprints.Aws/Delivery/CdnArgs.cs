using Blueprints.Delivery;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="Cdn"/> takes.</summary>
public sealed class CdnArgs : BlockArgs<CdnSpec>
{
    /// <summary>The components that answer on misses, by the block's name: a <see cref="LoadBalancer"/>, a <see cref="GlobalEntry"/> or an <see cref="ObjectStore"/> for each target in the spec.</summary>
    public required IReadOnlyDictionary<string, BlockComponent> Origins { get; init; }

    /// <summary>The region of Origin Shield. Default: <c>us-east-1</c>.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Certificate, web ACL, key groups and Lambda@Edge functions. Default: none.</summary>
    [Input("edge")]
    public EdgeWiring Edge { get; init; } = new();

    /// <exception cref="ArgumentException">An origin, the certificate, key groups or a function is missing, or there are two web ACLs.</exception>
    internal CdnArgs Validated()
    {
        CdnNeeds.ThrowIfMissing(
            Spec,
            hasOrigin: origin => Origins.GetValueOrDefault(origin) is LoadBalancer or GlobalEntry or ObjectStore,
            hasCertificate: Edge.CertificateArn is not null,
            hasKeyGroups: Edge.HasKeyGroups,
            hasFunction: Edge.LambdaArns.ContainsKey,
            hasWebAcl: Edge.WebAclArn is not null);
        return this;
    }
}
