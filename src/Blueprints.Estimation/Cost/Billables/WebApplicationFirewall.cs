using System.Globalization;

namespace Blueprints.Estimation.Cost.Billables;

/// <summary>
/// A web application firewall: the web ACL, each of its rules (a managed rule group counts as one), and every request it looks at. Rule: AWS WAF pricing page. Bot
/// control and fraud control are subscribed to besides.
/// </summary>
public sealed record WebApplicationFirewall : Billable
{
    // Rules inside of groups that usage files of other tools count with the web ACL.
    static readonly (string Key, string Item)[] InGroups = [("rule_group_rules", "WAF rules in rule groups"), ("managed_rule_group_rules", "WAF managed rule groups")];

    /// <summary>The rules and rule groups of the web ACL.</summary>
    public required int Rules { get; init; }

    /// <summary>Managed rule groups with a subscription fee: bot control, fraud control. Default: 0.</summary>
    public int PaidGroups { get; init; }

    /// <summary>Whether bot control is among them, which looks at every request for a fee. Default: no.</summary>
    public bool BotControl { get; init; }

    internal override void AddTo(CostSheet sheet)
    {
        sheet.Add(this, "Web ACL (WAF)", "waf/web-acl", ItemKind.Fixed, 1, "one web ACL, all month");
        sheet.Add(this, "WAF rules", "waf/rule", ItemKind.Fixed, Rules, string.Create(CultureInfo.InvariantCulture, $"{Rules} rules and rule groups"));
        if (Usage is { } told)
        {
            foreach (var (key, item) in InGroups.Where(group => told.Of(group.Key).IsKnown))
                sheet.AddUse(this, item, "waf/rule", told.Of(key), "");
        }

        sheet.Add(this, "Bot and fraud control subscriptions", "waf/bot-control", ItemKind.Fixed, PaidGroups, string.Create(CultureInfo.InvariantCulture, $"{PaidGroups} managed rule groups with a fee"));
        var requests = Use("monthly_requests", () => sheet.Load.CallsTo(Block).Total);
        sheet.AddUse(this, "WAF requests", "waf/requests", requests, "every request that reaches what it stands before");
        if (BotControl)
            sheet.AddUse(this, "Bot control requests", "waf/bot-control/requests", requests, "every request");
    }
}
