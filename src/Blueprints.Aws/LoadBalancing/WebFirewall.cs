using Blueprints.LoadBalancing;
using Pulumi;
using Pulumi.Aws.WafV2.Inputs;
using WafV2 = Pulumi.Aws.WafV2;

namespace Blueprints.Aws;

/// <summary>Turns the spec of a web application firewall into the inputs of its web ACL.</summary>
static class WebFirewall
{
    const int RateWindowSeconds = 300;

    /// <summary>The web ACL of one region's resource, such as a load balancer.</summary>
    /// <param name="name">The beginning of its metrics' names.</param>
    /// <param name="waf">The spec.</param>
    public static WafV2.WebAclArgs Of(string name, Waf waf)
    {
        var rules = waf.Rules.Select((rules, i) => Managed(name, rules, i, waf.CountOnly)).ToList();
        if (waf.RequestsPerAddress is { } limit)
            rules.Add(Rate(name, limit, rules.Count));
        return new()
        {
            Scope = "REGIONAL",
            DefaultAction = new WebAclDefaultActionArgs { Allow = new WebAclDefaultActionAllowArgs() },
            Rules = rules,
            VisibilityConfig = new WebAclVisibilityConfigArgs { CloudwatchMetricsEnabled = true, MetricName = name, SampledRequestsEnabled = true },
        };
    }

    static WebAclRuleArgs Managed(string name, ManagedRules rules, int priority, bool countOnly) => new()
    {
        Name = GroupName(rules),
        Priority = priority,
        OverrideAction = countOnly
            ? new WebAclRuleOverrideActionArgs { Count = new WebAclRuleOverrideActionCountArgs() }
            : new WebAclRuleOverrideActionArgs { None = new WebAclRuleOverrideActionNoneArgs() },
        Statement = new WebAclRuleStatementArgs
        {
            ManagedRuleGroupStatement = new WebAclRuleStatementManagedRuleGroupStatementArgs { VendorName = "AWS", Name = GroupName(rules) },
        },
        VisibilityConfig = Metrics($"{name}-{GroupName(rules)}"),
    };

    static WebAclRuleArgs Rate(string name, int limit, int priority) => new()
    {
        Name = "rate-limit",
        Priority = priority,
        Action = new WebAclRuleActionArgs { Block = new WebAclRuleActionBlockArgs() },
        Statement = new WebAclRuleStatementArgs
        {
            RateBasedStatement = new WebAclRuleStatementRateBasedStatementArgs { Limit = limit, AggregateKeyType = "IP", EvaluationWindowSec = RateWindowSeconds },
        },
        VisibilityConfig = Metrics($"{name}-rate-limit"),
    };

    static WebAclRuleVisibilityConfigArgs Metrics(string name) => new() { CloudwatchMetricsEnabled = true, MetricName = name, SampledRequestsEnabled = true };

    static string GroupName(ManagedRules rules) => rules switch
    {
        ManagedRules.Common => "AWSManagedRulesCommonRuleSet",
        ManagedRules.KnownBadInputs => "AWSManagedRulesKnownBadInputsRuleSet",
        ManagedRules.IpReputation => "AWSManagedRulesAmazonIpReputationList",
        ManagedRules.AnonymousIp => "AWSManagedRulesAnonymousIpList",
        ManagedRules.SqlInjection => "AWSManagedRulesSQLiRuleSet",
        ManagedRules.AdminProtection => "AWSManagedRulesAdminProtectionRuleSet",
        _ => "AWSManagedRulesLinuxRuleSet",
    };
}
