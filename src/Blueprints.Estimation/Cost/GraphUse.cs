using Blueprints.Estimation.Cost.Usage;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Cost;

/// <summary>What the resources of a graph are used for in a month.</summary>
public sealed record GraphUse
{
    /// <summary>The traffic of the blueprint that the graph carries. Default: none, and its resources take their use from <see cref="Usage"/> as all others do.</summary>
    public Workload? Workload { get; init; }

    /// <summary>What the usage file says. Default: nothing.</summary>
    public UsageFile Usage { get; init; } = UsageFile.Empty;

    /// <summary>The AWS region of resources that do not say theirs, by themselves, their provider or their identifiers. Default: <c>us-east-1</c>.</summary>
    public string Region { get; init; } = "us-east-1";
}
