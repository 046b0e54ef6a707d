using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A rule group of the account: each rule in it; the group itself is billed as a rule of each web ACL that uses it. Rule: AWS WAF pricing page.</summary>
sealed class RuleGroupAdapter : RatedAdapter
{
    public override string Type => "aws:wafv2/ruleGroup:RuleGroup";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        JsonElement? inputs = resource.Inputs;
        var rules = inputs.Items("rules").Count();
        yield return RatedLine.Fixed("WAF rules in the group", "waf/rule", rules, $"{rules} rules");
    }
}
