using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A web ACL of WAF Classic: itself, its rules, and every request. Rule: WAF pricing page.</summary>
sealed class ClassicWebAclAdapter : RatedAdapter
{
    public override string Type => "aws:waf/webAcl:WebAcl";

    public override IEnumerable<string> OtherTypes => ["aws:wafregional/webAcl:WebAcl"];

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        JsonElement? inputs = resource.Inputs;
        var rules = inputs.Items("rules").Count();
        yield return RatedLine.Fixed("Web ACL (WAF Classic)", "waf/web-acl", 1, "one web ACL, all month");
        yield return RatedLine.Use("WAF rules", "waf/rule", usage.Of("rule_group_rules").Or(0).Map(inGroups => inGroups + rules), $"{rules} rules and rule groups");
        yield return RatedLine.Use("WAF requests", "waf/requests", usage.Of("monthly_requests"));
    }
}
