using System.Globalization;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// A web application firewall: the web ACL, each of its rules (a managed rule group counts as one), and every request it looks at. Rule: AWS WAF pricing page; the rule
/// groups meant here have no subscription fee.
/// </summary>
public sealed record WebApplicationFirewall : Billable
{
    /// <summary>The rules and rule groups of the web ACL.</summary>
    public required int Rules { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "Web ACL (WAF)", "waf/web-acl", ItemKind.Fixed, 1, "one web ACL, all month");
        sheet.Add(this, "WAF rules", "waf/rule", ItemKind.Fixed, Rules, string.Create(CultureInfo.InvariantCulture, $"{Rules} rules and rule groups"));
        sheet.AddUse(this, "WAF requests", "waf/requests", Use("monthly_requests", () => sheet.Load.CallsTo(Block).Total), "every request that reaches the load balancer");
    }
}
