namespace Blueprints.Delivery;

/// <summary>What a CDN needs from outside of its blueprint, whatever deploys it.</summary>
static class CdnNeeds
{
    /// <exception cref="ArgumentException">An origin, the certificate, key groups or a function is missing, or there are two web ACLs.</exception>
    internal static void ThrowIfMissing(CdnSpec spec, Func<string, bool> hasOrigin, bool hasCertificate, bool hasKeyGroups, Func<string, bool> hasFunction, bool hasWebAcl)
    {
        foreach (var origin in spec.Origins.Where(origin => !hasOrigin(origin)))
            throw new ArgumentException($"origins[\"{origin}\"] is missing; allowed: a LoadBalancer, a GlobalEntry or an ObjectStore; pass the one that the behaviors name");
        if (spec.Aliases.Count > 0 && !hasCertificate)
            throw new ArgumentException($"edge.certificateArn is missing; allowed: the ARN of an ACM certificate in us-east-1 for {string.Join(", ", spec.Aliases)}; pass it, or remove the aliases");
        if (spec.AllBehaviors.Any(behavior => behavior.SignedUrls) && !hasKeyGroups)
            throw new ArgumentException("edge.keyGroupIds is empty; allowed: at least one key group, because a behavior answers signed URLs only; pass one");
        foreach (var lambda in spec.AllBehaviors.SelectMany(behavior => behavior.Lambdas).Where(lambda => !hasFunction(lambda.Name)))
            throw new ArgumentException($"edge.lambdaArns[\"{lambda.Name}\"] is missing; allowed: the ARN with version of a function in us-east-1; pass it");
        if (spec.Waf is not null && hasWebAcl)
            throw new ArgumentException("edge.webAclArn is set beside the spec's waf; allowed: one of the two, because a distribution has one web ACL; remove one");
    }
}
