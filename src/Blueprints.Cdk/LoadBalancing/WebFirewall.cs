using Blueprints.LoadBalancing;

namespace Blueprints.Cdk;

/// <summary>The web ACL before a load balancer or a CDN: AWS's managed rules and a limit on requests by address.</summary>
static class WebFirewall
{
    public static Props Of(string name, Waf waf, string scope = FirewallNames.RegionalScope) => new()
    {
        ["Scope"] = scope,
        ["DefaultAction"] = new Props { ["Allow"] = new Props() },
        ["VisibilityConfig"] = Metrics(name),
        ["Rules"] = waf.Rules.Select((rules, i) => Managed(name, rules, i, waf.CountOnly)).Concat(waf.RequestsPerAddress is { } limit ? [Rate(name, limit, waf.Rules.Count)] : []),
    };

    static Props Managed(string name, ManagedRules rules, int priority, bool countOnly) => new()
    {
        ["Name"] = FirewallNames.Of(rules),
        ["Priority"] = priority,
        ["OverrideAction"] = new Props { [countOnly ? "Count" : "None"] = new Props() },
        ["Statement"] = new Props { ["ManagedRuleGroupStatement"] = new Props { ["VendorName"] = "AWS", ["Name"] = FirewallNames.Of(rules) } },
        ["VisibilityConfig"] = Metrics($"{name}-{FirewallNames.Of(rules)}"),
    };

    static Props Rate(string name, int limit, int priority) => new()
    {
        ["Name"] = "rate-limit",
        ["Priority"] = priority,
        ["Action"] = new Props { ["Block"] = new Props() },
        ["Statement"] = new Props { ["RateBasedStatement"] = new Props { ["Limit"] = limit, ["AggregateKeyType"] = "IP", ["EvaluationWindowSec"] = FirewallNames.RateWindowSeconds } },
        ["VisibilityConfig"] = Metrics($"{name}-rate-limit"),
    };

    static Props Metrics(string name) => new() { ["CloudWatchMetricsEnabled"] = true, ["MetricName"] = name, ["SampledRequestsEnabled"] = true };
}
