using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An AWS Config rule: its evaluations, in tiers over the account. Rule: AWS Config pricing page.</summary>
sealed class ConfigRuleAdapter : RatedAdapter
{
    public override string Type => "aws:cfg/rule:Rule";

    public override IEnumerable<string> OtherTypes => ["aws:cfg/organizationCustomRule:OrganizationCustomRule", "aws:cfg/organizationManagedRule:OrganizationManagedRule", "aws:cfg/organizationCustomPolicyRule:OrganizationCustomPolicyRule"];

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Use("Rule evaluations", "config/rule-evaluations", usage.Of("monthly_rule_evaluations"));
    }
}
