using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Clusters;

/// <summary>The pods of a blueprint's cluster.</summary>
static class ClusterPods
{
    /// <summary>The blocks that run as pods.</summary>
    public static IEnumerable<(string Name, IPodsSpec Spec)> Of(Blueprint blueprint) => blueprint.Blocks.OfKind<IPodsSpec>();

    /// <summary>The add-ons that every cluster has beside its daemons, and the operators that its blocks need. Figures: what they ask for as they come (EKS add-ons coredns and metrics-server, the operators' charts).</summary>
    public static IEnumerable<PodGroup> System(Blueprint blueprint)
    {
        yield return new("coredns", 100, 70, 2);
        yield return new("metrics-server", 100, 200, 2);
        foreach (var needed in ClusterOperator.For(blueprint).Where(known => known.Pods.Count > 0))
            yield return new(needed.Chart, needed.Pods.CpuMillicores, needed.Pods.MemoryMiB, needed.Pods.Count);
    }

    /// <summary>The scaling rules of a block's pods.</summary>
    public static ScalingRules Rules(IPodsSpec spec) => spec is Compute.IServerSpec servers ? Cost.Blocks.ScalingReader.Read(servers.Scaling) : new();

    /// <summary>How many pods of a block run in a month.</summary>
    public static FleetSizing Size(string block, IPodsSpec spec, Load.BlueprintLoad load) =>
        FleetSizing.Of(block, (spec.FewestPods, spec.MostPods), Rules(spec), load, spec.Pod.CpuMillicores / 1_000m, "pod");

    /// <summary>How many pods of a block run in each hour of a day or of the days that repeat; one number where they are not scaled.</summary>
    public static IReadOnlyList<decimal> Hours(string block, IPodsSpec spec, Load.BlueprintLoad load) =>
        FleetSizing.Hours(block, (spec.FewestPods, spec.MostPods), Rules(spec), load, spec.Pod.CpuMillicores / 1_000m);
}
