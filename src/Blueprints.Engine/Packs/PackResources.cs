using Blueprints.Engine.Wire;
using Blueprints.Graph;
using Google.Protobuf.WellKnownTypes;

namespace Blueprints.Engine.Packs;

/// <summary>The resources of a graph as a pack is told them.</summary>
static class PackResources
{
    /// <summary>A resource on its own, as it is before it is made.</summary>
    public static AnalyzeRequest Single(ResourceGraph graph, GraphResource resource) => new()
    {
        Type = resource.Type,
        Properties = WireJson.StructFromJson(resource.Inputs),
        Urn = resource.Urn,
        Name = resource.Name,
        Options = Options(resource),
        Provider = Provider(graph, resource),
    };

    /// <summary>All of them, as they are once the stack stands.</summary>
    public static AnalyzeStackRequest All(ResourceGraph graph) => new() { Resources = { graph.Resources.Select(resource => One(graph, resource)) } };

    static AnalyzerResource One(ResourceGraph graph, GraphResource resource) => new()
    {
        Type = resource.Type,
        Properties = Properties(resource),
        Urn = resource.Urn,
        Name = resource.Name,
        Options = Options(resource),
        Provider = Provider(graph, resource),
        Parent = resource.Parent ?? "",
        Dependencies = { resource.PropertyDependencies.SelectMany(entry => entry.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal) },
        PropertyDependencies = { resource.PropertyDependencies.ToDictionary(entry => entry.Key, entry => new AnalyzerPropertyDependencies { Urns = { entry.Value } }) },
    };

    // What the cloud told back comes before what was asked for.
    static Struct Properties(GraphResource resource)
    {
        var properties = WireJson.StructFromJson(resource.Inputs);
        if (resource.Outputs is not { } outputs)
            return properties;
        foreach (var (name, value) in WireJson.StructFromJson(outputs).Fields)
            properties.Fields[name] = value;
        return properties;
    }

    static AnalyzerResourceOptions Options(GraphResource resource) => new() { IgnoreChanges = { resource.IgnoreChanges }, Parent = resource.Parent ?? "" };

    static AnalyzerProviderResource? Provider(ResourceGraph graph, GraphResource resource)
    {
        var end = resource.Provider?.LastIndexOf("::", StringComparison.Ordinal) ?? -1;
        return end > 0 && graph.Find(resource.Provider![..end]) is { } provider
            ? new() { Type = provider.Type, Properties = WireJson.StructFromJson(provider.Inputs), Urn = provider.Urn, Name = provider.Name }
            : null;
    }
}
