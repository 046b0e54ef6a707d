using System.Text.Json;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>
/// Which resources of a graph refer to which: by the dependencies that a program recorded, and, in a deployed stack, by identifiers among the inputs. Made once for a
/// graph, in time linear in its size.
/// </summary>
sealed class GraphReferences
{
    static readonly string[] IdentifierOutputs = ["arn", "id", "name", "identifier", "clusterIdentifier", "bucket", "dnsName"];

    readonly Dictionary<string, List<(string Input, GraphResource Target)>> _from = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<GraphResource>> _to = new(StringComparer.Ordinal);

    readonly Lazy<Dictionary<(string Scope, string Block), GraphResource>> _blocks;

    public GraphReferences(ResourceGraph graph)
    {
        Graph = graph;
        _blocks = new(Blocks);
        var identifiers = Identifiers(graph);
        foreach (var resource in graph.Resources)
        {
            foreach (var (input, urn) in resource.PropertyDependencies.SelectMany(dependency => dependency.Value.Select(urn => (dependency.Key, urn))))
                Add(resource, input, graph.Find(urn));
            if (identifiers.Count == 0 || resource.Inputs.ValueKind != JsonValueKind.Object)
                continue;
            foreach (var property in resource.Inputs.EnumerateObject())
            {
                foreach (var text in Texts(property.Value))
                    Add(resource, property.Name, identifiers.GetValueOrDefault(text));
            }
        }
    }

    /// <summary>The graph.</summary>
    public ResourceGraph Graph { get; }

    /// <summary>How many neighbours were looked at so far: what pricing takes beyond one look at each resource, and must not grow faster than the graph.</summary>
    public long Looks { get; private set; }

    /// <summary>The resources that one refers to, then those that refer to it; each once.</summary>
    public IEnumerable<GraphResource> Of(GraphResource resource) =>
        Counted(_from.GetValueOrDefault(resource.Urn, []).Select(reference => reference.Target).Concat(_to.GetValueOrDefault(resource.Urn, [])).Distinct());

    /// <summary>The resources that an input refers to.</summary>
    public IEnumerable<GraphResource> By(GraphResource resource, string input) =>
        Counted(_from.GetValueOrDefault(resource.Urn, []).Where(reference => reference.Input == input).Select(reference => reference.Target));

    /// <summary>The resources of a type beside one: the children of its component.</summary>
    public IEnumerable<GraphResource> Beside(GraphResource resource, string type) => Counted(Graph.ChildrenOf(resource.Parent, type));

    /// <summary>The component that stands for a block, right below another one or, for null, at the top; null where there is none.</summary>
    public GraphResource? Block(string? scope, string block)
    {
        Looks++;
        return _blocks.Value.GetValueOrDefault((scope ?? "", block));
    }

    /// <summary>The resources of a type in a component, at any depth, ordered by URN.</summary>
    public IEnumerable<GraphResource> Within(GraphResource component, string type) => Descendants(component).Where(resource => resource.Type == type).OrderBy(resource => resource.Urn, StringComparer.Ordinal);

    IEnumerable<GraphResource> Descendants(GraphResource component)
    {
        var open = new Stack<GraphResource>([component]);
        while (open.TryPop(out var next))
        {
            foreach (var child in Counted(Graph.ChildrenOf(next.Urn)))
            {
                open.Push(child);
                yield return child;
            }
        }
    }

    IEnumerable<GraphResource> Counted(IEnumerable<GraphResource> resources)
    {
        foreach (var resource in resources)
        {
            Looks++;
            yield return resource;
        }
    }

    // The first one by URN, where several components below one claim the same block.
    Dictionary<(string Scope, string Block), GraphResource> Blocks()
    {
        var blocks = new Dictionary<(string Scope, string Block), GraphResource>();
        foreach (var resource in Graph.Resources)
        {
            if (resource.Text("block") is { } block)
                blocks.TryAdd((resource.Parent ?? "", block), resource);
        }

        return blocks;
    }

    void Add(GraphResource resource, string input, GraphResource? target)
    {
        if (target is null || target.Urn == resource.Urn)
            return;
        if (!_from.TryGetValue(resource.Urn, out var from))
            _from.Add(resource.Urn, from = []);
        from.Add((input, target));
        if (!_to.TryGetValue(target.Urn, out var to))
            _to.Add(target.Urn, to = []);
        to.Add(resource);
    }

    // An identifier that two resources share, such as a name, points at neither.
    static Dictionary<string, GraphResource?> Identifiers(ResourceGraph graph)
    {
        var identifiers = new Dictionary<string, GraphResource?>(StringComparer.Ordinal);
        foreach (var resource in graph.Resources.Where(resource => resource.Id is not null || resource.Outputs is not null))
        {
            foreach (var identifier in IdentifiersOf(resource).Where(identifier => identifier.Length > 2).Distinct())
            {
                if (!identifiers.TryAdd(identifier, resource))
                    identifiers[identifier] = null;
            }
        }

        return identifiers;
    }

    static IEnumerable<string> IdentifiersOf(GraphResource resource)
    {
        if (resource.Id is { } id)
            yield return id;
        foreach (var output in IdentifierOutputs)
        {
            if (resource.Outputs.At(output).Text() is { } text && text != GraphResource.Unknown)
                yield return text;
        }
    }

    static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        _ => [],
    };
}
