using System.Collections.Immutable;
using Blueprints.Kubernetes;

namespace Blueprints.Manifests;

/// <summary>A chart of an operator that manifests need in the cluster.</summary>
/// <param name="Name">The chart, and the release's name.</param>
/// <param name="Repository">Where the chart comes from.</param>
/// <param name="Version">The chart's version.</param>
/// <param name="Namespace">The namespace that it runs in.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record OperatorChart(string Name, string Repository, string Version, string Namespace, string Purpose)
{
    /// <summary>The charts that a blueprint's blocks need; none without a cluster.</summary>
    /// <param name="blueprint">The blueprint.</param>
    public static ImmutableArray<OperatorChart> For(Blueprint blueprint) =>
        [.. ClusterOperator.For(blueprint).Select(known => new OperatorChart(known.Chart, known.Repository, known.Version, known.Namespace, known.Purpose))];
}
