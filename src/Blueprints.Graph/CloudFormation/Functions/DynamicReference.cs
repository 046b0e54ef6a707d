using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Functions;

/// <summary>References that CloudFormation resolves itself, <c>{{resolve:service:…}}</c>.</summary>
static class DynamicReference
{
    /// <summary>The text; a secret where it holds one, unknown where it holds a parameter of Systems Manager.</summary>
    public static TemplateNode Apply(TemplateNode text)
    {
        if (!text.Text.Contains("{{resolve:", StringComparison.Ordinal))
            return text;
        var isOpen = text.Text.Contains("{{resolve:ssm:", StringComparison.Ordinal);
        return text with { Kind = isOpen ? NodeKind.Unknown : NodeKind.Secret, Text = "" };
    }
}
