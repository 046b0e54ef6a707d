using System.Text.Json;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A web ACL of a region with its rules.</summary>
sealed class WebAclAdapter : ResourceAdapter
{
    public override string Type => "aws:wafv2/webAcl:WebAcl";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new WebApplicationFirewall { Block = component.Block, Resource = resource.Name, Type = Type, Rules = Rules(resource) }];

    static int Rules(GraphResource resource) => resource.Property("rules") is { ValueKind: JsonValueKind.Array } rules ? rules.GetArrayLength() : 0;
}
