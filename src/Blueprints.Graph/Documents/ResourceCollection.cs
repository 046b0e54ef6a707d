using System.Text.Json;
using Blueprints.Json;

namespace Blueprints.Graph.Documents;

/// <summary>The resources found so far in a document, each URN once.</summary>
sealed class ResourceCollection
{
    readonly Dictionary<string, (GraphResource Resource, bool IsProvisional)> _byUrn = new(StringComparer.Ordinal);

    public IReadOnlyCollection<GraphResource> Resources => [.. _byUrn.Values.Select(entry => entry.Resource)];

    /// <summary>The region of the provider, where the document tells it.</summary>
    public string? Region { get; set; }

    /// <summary>Adds a resource.</summary>
    /// <param name="tokens">Where it was read.</param>
    /// <param name="state">Its recorded state.</param>
    /// <param name="isProvisional">Whether another record of the same resource is expected, which counts instead: a replacement has several steps.</param>
    /// <exception cref="JsonException">The record is not one of a resource, or its URN was there before.</exception>
    public void Add(JsonTokens tokens, JsonElement state, bool isProvisional = false)
    {
        var resource = ResourceRecord.Read(tokens, state);
        if (resource is null)
            return;
        if (_byUrn.TryGetValue(resource.Urn, out var before) && !before.IsProvisional)
        {
            if (isProvisional)
                return;
            throw tokens.Bad($"the URN {resource.Urn} is there twice; URNs are unique in a stack");
        }

        _byUrn[resource.Urn] = (resource, isProvisional);
    }
}
