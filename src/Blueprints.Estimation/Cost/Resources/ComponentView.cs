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

    /// <summary>The resources of a type in the block that an input of the resource's component names, each with its own surroundings.</summary>
    /// <param name="input">The component's input with the block's name.</param>
    /// <param name="type">The type of the resources.</param>
    /// <remarks>Blocks of the same name in another region are not meant: a component's neighbours have its own parent.</remarks>
    public IEnumerable<(GraphResource Resource, ComponentView View)> OfNamed(string input, string type)
    {
        var component = graph.Ancestors(resource).FirstOrDefault(ancestor => ancestor.Text(input) is not null);
        return component?.Text(input) is not { } block ? [] : graph.OfType(type)
            .Where(other => graph.Ancestors(other).Any(ancestor => ancestor.Parent == component.Parent && ancestor.Text("block") == block))
            .Select(other => (other, new ComponentView(graph, other)));
    }

    /// <summary>The resources of a type that share the resource's parent.</summary>
    public IEnumerable<GraphResource> Siblings(string type) => graph.OfType(type).Where(other => other.Parent == resource.Parent);
}
