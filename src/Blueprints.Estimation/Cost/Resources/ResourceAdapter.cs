using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Reads one type of cloud resource into neutral billables. To price another type, add a file with an adapter and name it in <see cref="GraphBillables"/>.</summary>
abstract class ResourceAdapter
{
    /// <summary>The type token that it reads.</summary>
    public abstract string Type { get; }

    /// <summary>Other type tokens of the same resource: older names, and variants with the same inputs. Default: none.</summary>
    public virtual IEnumerable<string> OtherTypes => [];

    /// <summary>Whether it knows this variant of the type; others are listed as not priced.</summary>
    /// <param name="resource">The resource, of <see cref="Type"/>.</param>
    public virtual bool Reads(GraphResource resource) => true;

    /// <summary>What AWS bills for a resource; nothing for one that costs nothing as it is.</summary>
    /// <param name="resource">The resource, of <see cref="Type"/>.</param>
    /// <param name="component">The resource's own component: its block and its siblings.</param>
    public abstract IEnumerable<Billable> Read(GraphResource resource, ComponentView component);
}
