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
        foreach (var origin in Spec.Origins.Where(origin => Origins.GetValueOrDefault(origin) is not (LoadBalancer or GlobalEntry or ObjectStore)))
            throw new ArgumentException($"origins[\"{origin}\"] is missing; allowed: a LoadBalancer, a GlobalEntry or an ObjectStore; pass the component that the behaviors name");
        if (Spec.Aliases.Count > 0 && Edge.CertificateArn is null)
            throw new ArgumentException($"edge.certificateArn is missing; allowed: the ARN of an ACM certificate in us-east-1 for {string.Join(", ", Spec.Aliases)}; pass it, or remove the aliases");
        if (Spec.AllBehaviors.Any(behavior => behavior.SignedUrls) && !Edge.HasKeyGroups)
            throw new ArgumentException("edge.keyGroupIds is empty; allowed: at least one key group, because a behavior answers signed URLs only; pass one");
        foreach (var lambda in Spec.AllBehaviors.SelectMany(behavior => behavior.Lambdas).Where(lambda => !Edge.LambdaArns.ContainsKey(lambda.Name)))
            throw new ArgumentException($"edge.lambdaArns[\"{lambda.Name}\"] is missing; allowed: the ARN with version of a function in us-east-1; pass it");
        if (Spec.Waf is not null && Edge.WebAclArn is not null)
            throw new ArgumentException("edge.webAclArn is set beside the spec's waf; allowed: one of the two, because a distribution has one web ACL; remove one");
        return this;
    }
}
