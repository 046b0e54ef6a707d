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
        foreach (var origin in Spec.Origins.Where(origin => Origins.GetValueOrDefault(origin) is not (LoadBalancer or GlobalEntry or ObjectStore)))
            throw new ArgumentException($"origins[\"{origin}\"] is missing; allowed: a LoadBalancer, a GlobalEntry or an ObjectStore; pass the construct that the behaviors name");
        if (Spec.Aliases.Count > 0 && Edge.CertificateArn is null)
            throw new ArgumentException($"edge.certificateArn is missing; allowed: the ARN of an ACM certificate in us-east-1 for {string.Join(", ", Spec.Aliases)}; pass it, or remove the aliases");
        if (Spec.AllBehaviors.Any(behavior => behavior.SignedUrls) && Edge.KeyGroupIds.IsEmpty)
            throw new ArgumentException("edge.keyGroupIds is empty; allowed: at least one key group, because a behavior answers signed URLs only; pass one");
        foreach (var lambda in Spec.AllBehaviors.SelectMany(behavior => behavior.Lambdas).Where(lambda => !Edge.LambdaArns.ContainsKey(lambda.Name)))
            throw new ArgumentException($"edge.lambdaArns[\"{lambda.Name}\"] is missing; allowed: the ARN with version of a function in us-east-1; pass it");
        if (Spec.Waf is not null && Edge.WebAclArn is not null)
            throw new ArgumentException("edge.webAclArn is set beside the spec's waf; allowed: one of the two, because a distribution has one web ACL; remove one");
        return this;
    }
}
