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

    public GraphReferences(ResourceGraph graph)
    {
        Graph = graph;
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

    /// <summary>The resources that one refers to, then those that refer to it; each once.</summary>
    public IEnumerable<GraphResource> Of(GraphResource resource) =>
        _from.GetValueOrDefault(resource.Urn, []).Select(reference => reference.Target).Concat(_to.GetValueOrDefault(resource.Urn, [])).Distinct();

    /// <summary>The resources that an input refers to.</summary>
    public IEnumerable<GraphResource> By(GraphResource resource, string input) =>
        _from.GetValueOrDefault(resource.Urn, []).Where(reference => reference.Input == input).Select(reference => reference.Target);

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
