namespace Blueprints.Policies.Rules;

/// <summary>BP1602: edges compress.</summary>
sealed class EdgesCompress : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1602",
        Name = "edges-compress",
        Topic = RuleTopic.Delivery,
        Title = "Distributions compress what they send.",
        Rationale = "Text shrinks to a quarter; bytes out are most of a distribution's bill, and most of a page's time on a slow line.",
        Remediation = "Set compress to true on every behavior.",
        Reference = "Roadmap phase 3, CDN: gzip/Brotli",
        ForEachResource = true,
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        from distribution in context.OfType(Aws.Distribution)
        from behavior in distribution.Behaviors()
        where behavior.Value.IsKnown && behavior.Value.At("compress").Flag(whenMissing: false) == false
        select About(distribution, $"{behavior.Path}.compress", behavior.Value.At("compress").ToString(), "true", "turn it on");
}
