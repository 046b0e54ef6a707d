using System.Collections.Immutable;

namespace Blueprints.Graph;

/// <summary>The resources that an infrastructure program declares, with their inputs and their component tree. Immutable; ordered by URN.</summary>
public sealed class ResourceGraph
{
    readonly Dictionary<string, GraphResource> _byUrn;
    readonly Lazy<ILookup<string, GraphResource>> _byType;
    readonly Lazy<ILookup<string, GraphResource>> _byParent;
    readonly Lazy<ILookup<(string Parent, string Type), GraphResource>> _byPlace;

    /// <summary>A graph of the given resources.</summary>
    /// <param name="resources">The resources, in any order: programs register them concurrently, so their order carries no meaning.</param>
    /// <exception cref="ArgumentException">Two resources share a URN, or a resource is its own ancestor.</exception>
    public ResourceGraph(IEnumerable<GraphResource> resources)
    {
        Resources = [.. resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal)];
        _byUrn = new(Resources.Length, StringComparer.Ordinal);
        foreach (var resource in Resources)
        {
            if (!_byUrn.TryAdd(resource.Urn, resource))
                throw new ArgumentException($"two resources have the URN {resource.Urn}; URNs are unique in a stack");
        }

        RefuseCycles();
        _byType = new(() => Resources.ToLookup(resource => resource.Type, StringComparer.Ordinal));
        _byParent = new(() => Resources.ToLookup(resource => resource.Parent ?? "", StringComparer.Ordinal));
        _byPlace = new(() => Resources.ToLookup(resource => (resource.Parent ?? "", resource.Type)));
    }

    /// <summary>All resources, components included, ordered by URN.</summary>
    public ImmutableArray<GraphResource> Resources { get; }

    /// <summary>Looks a resource up; null when there is none of this URN.</summary>
    /// <param name="urn">The resource's URN.</param>
    public GraphResource? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    /// <summary>All resources of a type.</summary>
    /// <param name="type">The type token, such as <c>aws:lb/loadBalancer:LoadBalancer</c>.</param>
    public IEnumerable<GraphResource> OfType(string type) => _byType.Value[type];

    /// <summary>The resources that belong directly to a component; those without a parent for null.</summary>
    /// <param name="parent">The component's URN.</param>
    public IEnumerable<GraphResource> ChildrenOf(string? parent) => _byParent.Value[parent ?? ""];

    /// <summary>The resources of a type that belong directly to a component; those without a parent for null. As fast as there are such, however many others there are.</summary>
    /// <param name="parent">The component's URN.</param>
    /// <param name="type">The type token.</param>
    public IEnumerable<GraphResource> ChildrenOf(string? parent, string type) => _byPlace.Value[(parent ?? "", type)];

    /// <summary>The resource's parent, its parent and so on, the nearest first.</summary>
    /// <param name="resource">A resource of this graph.</param>
    public IEnumerable<GraphResource> Ancestors(GraphResource resource)
    {
        for (var next = resource.Parent; next is not null && Find(next) is { } ancestor; next = ancestor.Parent)
            yield return ancestor;
    }

    // A recorded file can claim anything; walking a parent cycle would never end. Every resource is walked through once.
    void RefuseCycles()
    {
        var rooted = new HashSet<string>(StringComparer.Ordinal);
        var trail = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in Resources)
        {
            trail.Clear();
            for (var next = resource; next is not null && !rooted.Contains(next.Urn); next = next.Parent is { } parent ? Find(parent) : null)
            {
                if (!trail.Add(next.Urn))
                    throw new ArgumentException($"{next.Urn} is its own ancestor; a component tree has no cycle");
            }

            rooted.UnionWith(trail);
        }
    }
}
