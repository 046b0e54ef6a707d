using Blueprints.Graph.CloudFormation.Kinds;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Stacks;

/// <summary>
/// The components that templates carry in their metadata, as the blueprints' CDK constructs write them: which resources belong together and what they were made from. A
/// resource belongs to the component with the longest path that the path of its own construct begins with; docs/cdk.md has the format.
/// </summary>
sealed class CarriedComponents
{
    const string Prefix = "blueprints:component:";
    const string TypePrefix = "blueprints:";
    const string PathKey = "aws:cdk:path";

    readonly Dictionary<string, string> _urns = new(StringComparer.Ordinal);
    readonly List<(string Path, StackScope Stack, string Type, TemplateNode Told)> _carried = [];

    /// <summary>Reads a stack's.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="urn">Makes the URN of a component of a type and name.</param>
    /// <exception cref="InvalidDataException">One is not written as a component; the message has file, line and column.</exception>
    public void Add(StackScope stack, Func<string, string, string> urn)
    {
        if (stack.Part("Metadata") is not { Kind: NodeKind.Map } metadata)
            return;
        foreach (var (key, told) in metadata.Members.Where(member => member.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (told["type"] is not { Kind: NodeKind.Text, Text: { } type } || !type.StartsWith(TypePrefix, StringComparison.Ordinal))
                throw told.Place.Bad($"{key} has no type that begins with {TypePrefix}");
            var path = key[Prefix.Length..];
            if (!_urns.TryAdd(path, urn(type, path)))
                throw told.Place.Bad($"{key} is in two templates");
            _carried.Add((path, stack, type, told));
        }
    }

    /// <summary>The components.</summary>
    /// <param name="stackUrn">The URN of a stack, to which a component without another one above it belongs.</param>
    public IEnumerable<GraphResource> Components(Func<StackScope, string> stackUrn) => _carried.Select(carried => new GraphResource
    {
        Urn = _urns[carried.Path],
        Type = carried.Type,
        Name = carried.Told["block"]?.Text ?? carried.Path,
        Parent = Above(Shorter(carried.Path)) ?? stackUrn(carried.Stack),
        IsComponent = true,
        Inputs = NodeJson.Element(TemplateNode.OfMap(carried.Told.Members.Where(member => member.Key != "type" && member.Value.Kind == NodeKind.Text), carried.Told.Place)),
    });

    /// <summary>The URN of the component that a resource of a template belongs to; null for none.</summary>
    /// <param name="written">The resource as written; null for one that no template has.</param>
    public string? ParentOf(TemplateNode? written) => written?["Metadata"]?[PathKey] is { Kind: NodeKind.Text, Text: { } path } ? Above(path) : null;

    string? Above(string? path)
    {
        for (; path is not null; path = Shorter(path))
        {
            if (_urns.TryGetValue(path, out var urn))
                return urn;
        }

        return null;
    }

    static string? Shorter(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : null;
}
