using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A resource's surroundings: the block that it belongs to and the resources declared beside it.</summary>
/// <remarks>
/// References between resources are unknown before deployment. Within a component they need not be followed: what a group, a cluster or a load balancer refers to is its
/// sibling.
/// </remarks>
sealed class ComponentView(ResourceGraph graph, GraphResource resource)
{
    /// <summary>
    /// The block: what the outermost component with a <c>block</c> input names, so that a block made of other blocks' components is one block; the resource's own name
    /// outside of components.
    /// </summary>
    public string Block { get; } = graph.Ancestors(resource).Select(ancestor => ancestor.Text("block")).LastOrDefault(block => block is not null) ?? resource.Name;

    /// <summary>The shard of a sharded database: what the nearest component with a <c>shard</c> input names; null outside of one.</summary>
    public string? Shard { get; } = graph.Ancestors(resource).Select(ancestor => ancestor.Text("shard")).FirstOrDefault(shard => shard is not null);

    /// <summary>The resources of a type that share the resource's parent.</summary>
    public IEnumerable<GraphResource> Siblings(string type) => graph.OfType(type).Where(other => other.Parent == resource.Parent);
}
