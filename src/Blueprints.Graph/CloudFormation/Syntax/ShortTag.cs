using YamlDotNet.Core;

namespace Blueprints.Graph.CloudFormation.Syntax;

/// <summary>The short forms that YAML has for functions: <c>!Sub x</c> is <c>Fn::Sub: x</c>.</summary>
static class ShortTag
{
    /// <summary>The value below the function that its tag names; itself without one.</summary>
    public static TemplateNode Apply(TemplateNode value, TagName tag, TemplatePlace place)
    {
        if (tag.IsEmpty || tag.IsNonSpecific || !tag.Value.StartsWith('!'))
            return value;
        var name = tag.Value[1..];
        return TemplateNode.OfMap([KeyValuePair.Create(name is "Ref" or "Condition" ? name : $"Fn::{name}", value)], place);
    }
}
