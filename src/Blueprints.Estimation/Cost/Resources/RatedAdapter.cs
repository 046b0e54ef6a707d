using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Reads a type of resource whose bill is a list of quantities times rates.</summary>
abstract class RatedAdapter : ResourceAdapter
{
    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        // In a blueprint, the block's own billing says what is used; only what is paid for being there is read here.
        var lines = Lines(resource, component, component.Usage ?? ResourceUsage.None).Where(line => component.Usage is not null || line.Kind == ItemKind.Fixed).ToList();
        return lines.Count == 0 ? [] : [new RatedResource { Block = component.Block, Resource = resource.Name, Type = Type, Lines = [.. lines] }];
    }

    /// <summary>The lines of the bill; none for a resource that costs nothing as it is.</summary>
    /// <param name="resource">The resource, of <see cref="ResourceAdapter.Type"/>.</param>
    /// <param name="component">Its surroundings.</param>
    /// <param name="usage">What the usage file says of it.</param>
    protected abstract IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage);
}
