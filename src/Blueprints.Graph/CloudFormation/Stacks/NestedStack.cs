using System.Collections.Immutable;
using Blueprints.Graph.CloudFormation.Functions;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>Stacks whose template is a resource of another one's.</summary>
static class NestedStack
{
    const string Type = "AWS::CloudFormation::Stack";

    // What the serverless transform makes a stack of.
    const string Application = "AWS::Serverless::Application";

    const int MaxDepth = 16;

    /// <summary>Whether resources of a type are stacks.</summary>
    public static bool Is(string type) => type is Type or Application;

    /// <summary>The stack; null where the resource nests none, or its template is elsewhere.</summary>
    /// <exception cref="InvalidDataException">Its template cannot be used, or stacks are nested without end.</exception>
    public static StackScope? Open(StackScope parent, string name)
    {
        if (parent.Resources[name] is not { } resource || !Is(resource["Type"]?.Text ?? "") || File(parent, resource) is not { } file)
            return null;
        if (parent.Identity.Depth >= MaxDepth)
            throw resource.Place.Bad($"stacks are nested more than {MaxDepth} levels deep");
        using var stream = System.IO.File.OpenRead(file);
        var root = TemplateText.Read(stream, file);
        var identity = parent.Identity with { Name = $"{parent.Name}-{name}", Folder = Path.GetDirectoryName(file) ?? "", Path = parent.Key(name), Depth = parent.Identity.Depth + 1, Prefix = $"{parent.Identity.Prefix}{name}/" };
        return new(parent.Session, root, identity, Parameters(parent, resource));
    }

    static ImmutableDictionary<string, TemplateNode> Parameters(StackScope parent, TemplateNode resource) =>
        resource["Properties"]?["Parameters"] is { } written && new Evaluator(parent).Resolve(written) is { Kind: NodeKind.Map } resolved
            ? resolved.Members.ToImmutableDictionary(StringComparer.Ordinal)
            : ImmutableDictionary<string, TemplateNode>.Empty;

    // A CDK application names the file beside the template; a template of one's own may name one by its path.
    static string? File(StackScope parent, TemplateNode resource)
    {
        var metadata = resource["Metadata"];
        var written = metadata?["aws:asset:property"]?.Text == "TemplateURL" ? metadata["aws:asset:path"] : null;
        var address = resource["Properties"]?[resource["Type"]?.Text == Application ? "Location" : "TemplateURL"];
        if (parent.Identity.Folder is not { } folder)
            return null;
        var path = written?.Text ?? (address is { Kind: NodeKind.Text } ? address.Text : address is null ? null : CloudAssets.Path(folder, address));
        if (path is null or "" || path.Contains("://", StringComparison.Ordinal) || Path.IsPathRooted(path))
            return null;
        var file = Path.Combine(folder, path);
        return System.IO.File.Exists(file) ? file : null;
    }
}
