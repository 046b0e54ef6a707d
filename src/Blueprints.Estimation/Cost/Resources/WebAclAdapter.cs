using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A web ACL of a region or of CDNs, with its rules.</summary>
sealed class WebAclAdapter : ResourceAdapter
{
    const string BotGroup = "AWSManagedRulesBotControlRuleSet";

    static readonly string[] PaidGroups = [BotGroup, "AWSManagedRulesATPRuleSet", "AWSManagedRulesACFPRuleSet"];

    public override string Type => "aws:wafv2/webAcl:WebAcl";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new WebApplicationFirewall { Block = component.Block, Resource = resource.Name, Type = Type, Rules = Rules(resource), PaidGroups = Groups(resource).Count(PaidGroups.Contains), BotControl = Groups(resource).Contains(BotGroup) }];

    static int Rules(GraphResource resource) => resource.Property("rules") is { ValueKind: JsonValueKind.Array } rules ? rules.GetArrayLength() : 0;

    static IEnumerable<string?> Groups(GraphResource resource)
    {
        JsonElement? inputs = resource.Inputs;
        return inputs.Items("rules").Select(rule => rule.At("statement", "managedRuleGroupStatement", "name").Text());
    }
}
