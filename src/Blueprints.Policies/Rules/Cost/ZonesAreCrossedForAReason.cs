using Blueprints.Estimation.Cost;

namespace Blueprints.Policies.Rules;

/// <summary>BP1705: traffic between zones is a small part of the bill.</summary>
sealed class ZonesAreCrossedForAReason : PolicyRule
{
    static readonly RuleParameter Most = RuleParameter.Number("mostPercent", "The largest part of the bill that traffic between zones and through NAT gateways may have, in per cent", 0, 100, 20);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1705",
        Name = "zones-are-crossed-for-a-reason",
        Topic = RuleTopic.Cost,
        Title = "Traffic between zones and through NAT gateways is a small part of the bill.",
        Rationale = "A cent in each direction is little for a gigabyte and much for a cache asked thousands of times a second from another zone.",
        Remediation = "Ask for less at once, compress, read from a replica in the own zone, and use endpoints in place of NAT gateways.",
        Reference = "EC2 pricing, data transfer; cross-zone and NAT traffic",
        Parameters = [Most],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        if (context.Cost is not { } cost || cost.Monthly.Expected.Usd == 0)
            yield break;
        var traffic = CostEstimate.Sum(cost.Items.Where(item => item.Sku is "data-transfer/inter-az" or "nat/data-processed")).Expected.Usd;
        var percent = traffic / cost.Monthly.Expected.Usd * 100;
        if (percent > settings.Number(Most))
            yield return AboutAll("traffic between zones and through NAT gateways", $"{percent:0.#} % of the bill, {traffic:#,##0.00} USD a month", $"at most {settings.Number(Most):0.#} %", "ask for less at once, read in the own zone, and use endpoints");
    }
}
