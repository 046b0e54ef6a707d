using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>Macros that are not carried out here: those of the account, and snippets that are included from elsewhere. They may make anything of a template.</summary>
static class Macros
{
    /// <summary>The type under which a graph lists them.</summary>
    public const string Type = "AWS::CloudFormation::Transform";

    /// <summary>The function that calls one in the middle of a template.</summary>
    public const string Function = "Fn::Transform";

    /// <summary>The names of those that the whole template is given to; those of AWS that are carried out here are none.</summary>
    public static IEnumerable<string> Of(StackScope stack)
    {
        var transform = stack.Part("Transform");
        return (transform is { Kind: NodeKind.List } list ? list.Items : transform is null ? [] : [transform])
            .Select(item => item.Kind == NodeKind.Map ? item["Name"]?.Text ?? "" : item.Text)
            .Where(name => name.Length > 0 && name != "AWS::LanguageExtensions" && !name.StartsWith("AWS::Serverless", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether a resource is what one makes, so that nothing else is known of it: the section's own member <c>Fn::Transform</c>, or a resource that has nothing but it.</summary>
    public static bool IsMade(string name, TemplateNode resource) => name == Function || (resource["Type"] is null && resource[Function] is not null);

    /// <summary>Whether there may be resources that the template does not write down.</summary>
    public static bool MayAdd(StackScope stack) => Of(stack).Any() || stack.Resources.Members.Any(resource => resource.Key == Function);
}
