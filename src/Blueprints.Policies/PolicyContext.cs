using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Resources;
using Blueprints.Graph;
using Blueprints.Traffic;

namespace Blueprints.Policies;

/// <summary>Everything that rules may look at. Each part may be missing, and rules that need it then say nothing.</summary>
public sealed class PolicyContext
{
    readonly Lazy<GraphReferences> _references;

    /// <summary>What is known.</summary>
    /// <param name="graph">The resources, of any program. Default: none.</param>
    public PolicyContext(ResourceGraph? graph = null)
    {
        Graph = graph ?? new([]);
        _references = new(() => new GraphReferences(Graph));
    }

    /// <summary>The resources; empty where there are none.</summary>
    public ResourceGraph Graph { get; }

    /// <summary>The design. Default: none.</summary>
    public Blueprint? Blueprint { get; init; }

    /// <summary>The traffic. Default: none.</summary>
    public Workload? Workload { get; init; }

    /// <summary>What it costs. Default: not estimated.</summary>
    public CostEstimate? Cost { get; init; }

    /// <summary>What it carries. Default: not estimated.</summary>
    public CapacityEstimate? Capacity { get; init; }

    /// <summary>Daily users as expected; null where no traffic is given.</summary>
    public decimal? Users => Workload?.DailyUsers.Expected;

    /// <summary>The resources of some types, ordered by URN.</summary>
    /// <param name="types">The type tokens.</param>
    public IEnumerable<GraphResource> OfType(params ReadOnlySpan<string> types)
    {
        var found = new List<GraphResource>();
        foreach (var type in types)
            found.AddRange(Graph.OfType(type));
        return found;
    }

    /// <summary>The resources of a type that one refers to or that refer to it, by what the program recorded or by identifiers.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="types">The types of the others.</param>
    public IEnumerable<GraphResource> Linked(GraphResource resource, params string[] types) => _references.Value.Of(resource).Where(other => types.Contains(other.Type));

    /// <summary>The resources that an input of one refers to.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="input">The input's wire name.</param>
    public IEnumerable<GraphResource> Referred(GraphResource resource, string input) => _references.Value.By(resource, input).Distinct();

    /// <summary>Whether the graph says who refers to whom; without it nothing follows from a missing reference.</summary>
    public bool KnowsReferences => Graph.Resources.Any(resource => !resource.PropertyDependencies.IsEmpty || resource.Outputs is not null);

    /// <summary>The block that a resource belongs to: what its outermost component with a block names; null outside of blueprints.</summary>
    /// <param name="resource">The resource.</param>
    public string? BlockOf(GraphResource resource) => Graph.Ancestors(resource).Select(ancestor => ancestor.Text("block")).LastOrDefault(block => block is not null);
}
