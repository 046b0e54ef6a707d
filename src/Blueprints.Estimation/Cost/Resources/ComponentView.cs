using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A resource's surroundings: the block that it belongs to and the resources declared beside it.</summary>
/// <remarks>
/// References between resources are unknown before deployment. Within a component they need not be followed: what a group, a cluster or a load balancer refers to is its
/// sibling.
/// </remarks>
/// <param name="references">The graph with its references.</param>
/// <param name="resource">The resource.</param>
/// <param name="usage">What a usage file says of it; null where its use comes from the load on its block.</param>
sealed class ComponentView(GraphReferences references, GraphResource resource, ResourceUsage? usage = null)
{
    readonly ResourceGraph _graph = references.Graph;

    /// <summary>
    /// The block: what the outermost component with a <c>block</c> input names, so that a block made of other blocks' components is one block; outside of blocks the
    /// outermost component's name, and the resource's own outside of components.
    /// </summary>
    public string Block { get; } = references.Graph.Ancestors(resource).Select(ancestor => ancestor.Text("block")).LastOrDefault(block => block is not null)
        ?? references.Graph.Ancestors(resource).LastOrDefault(ancestor => !IsStack(ancestor))?.Name ?? resource.Name;

    /// <summary>The shard of a sharded database: what the nearest component with a <c>shard</c> input names; null outside of one.</summary>
    public string? Shard { get; } = references.Graph.Ancestors(resource).Select(ancestor => ancestor.Text("shard")).FirstOrDefault(shard => shard is not null);

    /// <summary>The nearest component of a type that the resource is part of; null outside of one.</summary>
    /// <param name="type">The component's type.</param>
    public GraphResource? Owner(string type) => _graph.Ancestors(resource).FirstOrDefault(ancestor => ancestor.Type == type);

    /// <summary>What a usage file says of the resource; null where its use comes from the load on its block.</summary>
    public ResourceUsage? Usage => usage;

    /// <summary>The resources of a type in the block that an input of the resource's component names, each with its own surroundings.</summary>
    /// <param name="input">The component's input with the block's name.</param>
    /// <param name="type">The type of the resources.</param>
    /// <remarks>Blocks of the same name in another region are not meant: the block is a neighbour of the component, or of what the component is a part of; the nearest counts.</remarks>
    public IEnumerable<(GraphResource Resource, ComponentView View)> OfNamed(string input, string type)
    {
        var component = _graph.Ancestors(resource).FirstOrDefault(ancestor => ancestor.Text(input) is not null);
        if (component?.Text(input) is not { } block)
            return [];
        var scopes = _graph.Ancestors(component).Select(ancestor => (string?)ancestor.Urn).Append(null);
        var named = scopes.Select(scope => references.Block(scope, block)).FirstOrDefault(found => found is not null);
        return named is null ? [] : references.Within(named, type).Select(other => (other, new ComponentView(references, other)));
    }

    /// <summary>
    /// The resources of a type that belong together with this one: those beside it in its component, of these only the ones that it refers to or that refer to it where
    /// there are any. Outside of components, where everything is beside everything, a reference is needed.
    /// </summary>
    public IEnumerable<GraphResource> Siblings(string type)
    {
        var linked = references.Of(resource).Where(other => other.Type == type && !IsWatching(other)).ToList();
        if (linked.Count > 0)
            return linked;
        return resource.Parent is { } parent && _graph.Find(parent) is { } component && !IsStack(component) ? references.Beside(resource, type) : [];
    }

    /// <summary>The resources of a type that this one refers to or that refer to it; none where references are not known.</summary>
    /// <param name="type">The type of the resources.</param>
    public IEnumerable<GraphResource> Linked(string type) => references.Of(resource).Where(other => other.Type == type);

    /// <summary>The resource of a type that an input refers to; the sibling of that type where references are not known; null where there is none.</summary>
    /// <param name="input">The input's wire name.</param>
    /// <param name="type">The type of the resource.</param>
    public GraphResource? Referred(string input, string type) =>
        references.By(resource, input).FirstOrDefault(other => other.Type == type) ?? Siblings(type).FirstOrDefault();

    /// <summary>The surroundings of another resource of the graph.</summary>
    /// <param name="other">The resource.</param>
    public ComponentView Of(GraphResource other) => new(references, other, usage);

    // A monitor's alarms refer to what they watch and do not belong to it.
    bool IsWatching(GraphResource other) => other.Parent is { } parent && _graph.Find(parent)?.Type == "blueprints:aws:ServiceMonitor";

    static bool IsStack(GraphResource component) => component.Type == "pulumi:pulumi:Stack";
}
