using System.Collections.Immutable;
using Blueprints.Engine.Wire;
using Blueprints.Graph;

namespace Blueprints.PolicyPack;

/// <summary>The resources that an engine tells, as a graph; secrets are masked on the way.</summary>
static class PackGraph
{
    public static ResourceGraph Of(AnalyzeRequest request) => new(
    [
        new GraphResource { Urn = request.Urn, Type = request.Type, Name = request.Name, Inputs = WireJson.ToGraph(request.Properties) },
        .. Provider(request.Provider, request.Urn),
    ]);

    public static ResourceGraph Of(AnalyzeStackRequest request) => new(request.Resources.Select(Of).DistinctBy(resource => resource.Urn, StringComparer.Ordinal));

    static GraphResource Of(AnalyzerResource resource) => new()
    {
        Urn = resource.Urn,
        Type = resource.Type,
        Name = resource.Name,
        Parent = resource.Parent.Length == 0 ? null : resource.Parent,
        Provider = resource.Provider?.Urn is { Length: > 0 } provider ? provider : null,
        Inputs = WireJson.ToGraph(resource.Properties),
        PropertyDependencies = resource.PropertyDependencies.Where(entry => entry.Value.Urns.Count > 0).ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Urns.ToImmutableArray(), StringComparer.Ordinal),
    };

    static IEnumerable<GraphResource> Provider(AnalyzerProviderResource? provider, string self)
    {
        if (provider is not null && provider.Urn.Length > 0 && provider.Urn != self)
            yield return new GraphResource { Urn = provider.Urn, Type = provider.Type, Name = provider.Name, Inputs = WireJson.ToGraph(provider.Properties) };
    }
}
