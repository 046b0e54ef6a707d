using Blueprints.LoadBalancing;
using Pulumi;
using Pulumi.Aws.WafV2.Inputs;
using WafV2 = Pulumi.Aws.WafV2;

namespace Blueprints.Aws;

/// <summary>Turns the spec of a web application firewall into the inputs of its web ACL.</summary>
static class WebFirewall
{
    /// <summary>The web ACL of a load balancer or a CDN.</summary>
    /// <param name="name">The beginning of its metrics' names.</param>
    /// <param name="waf">The spec.</param>
    /// <param name="scope">What it stands before: <see cref="FirewallNames.RegionalScope"/> or <see cref="FirewallNames.CdnScope"/>.</param>
    public static WafV2.WebAclArgs Of(string name, Waf waf, string scope = FirewallNames.RegionalScope)
    {
        var rules = waf.Rules.Select((rules, i) => Managed(name, rules, i, waf.CountOnly)).ToList();
        if (waf.RequestsPerAddress is { } limit)
            rules.Add(Rate(name, limit, rules.Count));
        return new()
        {
            Scope = scope,
            DefaultAction = new WebAclDefaultActionArgs { Allow = new WebAclDefaultActionAllowArgs() },
            Rules = rules,
            VisibilityConfig = new WebAclVisibilityConfigArgs { CloudwatchMetricsEnabled = true, MetricName = name, SampledRequestsEnabled = true },
        };
    }

    static WebAclRuleArgs Managed(string name, ManagedRules rules, int priority, bool countOnly) => new()
    {
        Name = FirewallNames.Of(rules),
        Priority = priority,
        OverrideAction = countOnly
            ? new WebAclRuleOverrideActionArgs { Count = new WebAclRuleOverrideActionCountArgs() }
            : new WebAclRuleOverrideActionArgs { None = new WebAclRuleOverrideActionNoneArgs() },
        Statement = new WebAclRuleStatementArgs
        {
            ManagedRuleGroupStatement = new WebAclRuleStatementManagedRuleGroupStatementArgs { VendorName = "AWS", Name = FirewallNames.Of(rules) },
        },
        VisibilityConfig = Metrics($"{name}-{FirewallNames.Of(rules)}"),
    };

    static WebAclRuleArgs Rate(string name, int limit, int priority) => new()
    {
        Name = "rate-limit",
        Priority = priority,
        Action = new WebAclRuleActionArgs { Block = new WebAclRuleActionBlockArgs() },
        Statement = new WebAclRuleStatementArgs
        {
            RateBasedStatement = new WebAclRuleStatementRateBasedStatementArgs { Limit = limit, AggregateKeyType = "IP", EvaluationWindowSec = FirewallNames.RateWindowSeconds },
        },
        VisibilityConfig = Metrics($"{name}-rate-limit"),
    };

    static WebAclRuleVisibilityConfigArgs Metrics(string name) => new() { CloudwatchMetricsEnabled = true, MetricName = name, SampledRequestsEnabled = true };
}
