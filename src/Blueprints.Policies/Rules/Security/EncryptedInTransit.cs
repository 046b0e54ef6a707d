namespace Blueprints.Policies.Rules;

/// <summary>BP1502: nothing is sent in clear text.</summary>
sealed class EncryptedInTransit : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1502",
        Name = "encrypted-in-transit",
        Topic = RuleTopic.Security,
        Level = RuleLevel.Error,
        Title = "Users, servers and stores speak TLS.",
        Rationale = "A request in clear text shows its session to everybody on the way.",
        Remediation = "Redirect HTTP to HTTPS, require TLS of proxies and caches, and let edges refuse plain HTTP.",
        Reference = "AWS Foundational Security Best Practices: ELB.1, CloudFront.3, ElastiCache.5",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        [.. Listeners(context), .. Distributions(context), .. Flag(context, Aws.ReplicationGroup, "transitEncryptionEnabled"), .. Flag(context, Aws.Proxy, "requireTls")];

    // Inside a network a plain listener may stand behind an edge that speaks TLS to users.
    IEnumerable<Finding> Listeners(PolicyContext context) =>
        from listener in context.OfType(Aws.Listener)
        where listener.Fact("protocol").Text() == "HTTP" && listener.Fact("defaultActions").Items is { } actions && actions.Any(action => action.At("type").Text() == "forward")
        where !context.Referred(listener, "loadBalancerArn").Any(balancer => balancer.Fact("internal").Flag(whenMissing: false) != false)
        select About(listener, "protocol", "HTTP, and it forwards", "HTTPS, or a redirect to it", "redirect to HTTPS");

    IEnumerable<Finding> Distributions(PolicyContext context) =>
        from distribution in context.OfType(Aws.Distribution)
        from behavior in distribution.Behaviors()
        where behavior.Value.At("viewerProtocolPolicy").Text() == "allow-all"
        select About(distribution, $"{behavior.Path}.viewerProtocolPolicy", "allow-all", "redirect-to-https or https-only", "change it");

    IEnumerable<Finding> Flag(PolicyContext context, string type, string property) =>
        from store in context.OfType(type)
        where store.Fact(property).Flag(whenMissing: false) == false
        select About(store, property, store.Fact(property).ToString(), "true", "turn it on");
}
