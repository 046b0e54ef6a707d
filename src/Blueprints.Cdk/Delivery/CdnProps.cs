using System.Collections.Immutable;
using Blueprints.Delivery;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="Cdn"/> takes.</summary>
public sealed record CdnProps : BlockProps<CdnSpec>
{
    /// <summary>The constructs that its behaviors name: load balancers, entries and object stores, by block.</summary>
    public required ImmutableDictionary<string, BlockConstruct> Origins { get; init; }

    /// <summary>The region of its origins, where its shield stands. Default: us-east-1.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>What it refers to outside of the blueprint. Default: nothing.</summary>
    public EdgeWiring Edge { get; init; } = new();

    internal CdnProps Validated()
    {
        CdnNeeds.ThrowIfMissing(
            Spec,
            hasOrigin: origin => Origins.GetValueOrDefault(origin) is LoadBalancer or GlobalEntry or ObjectStore,
            hasCertificate: Edge.CertificateArn is not null,
            hasKeyGroups: !Edge.KeyGroupIds.IsEmpty,
            hasFunction: Edge.LambdaArns.ContainsKey,
            hasWebAcl: Edge.WebAclArn is not null);
        return this;
    }
}
