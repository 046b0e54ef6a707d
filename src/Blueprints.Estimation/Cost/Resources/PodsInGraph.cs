using Blueprints.Estimation.Clusters;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Blocks;
using Blueprints.Kubernetes;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>What a blueprint's components say of pods, of which AWS has no resource.</summary>
static class PodsInGraph
{
    const string PodsType = "blueprints:aws:ClusterPods";
    const string ClusterType = "blueprints:aws:KubernetesCluster";

    /// <summary>What the pods of a block cost by themselves; nothing for a resource that is no part of one.</summary>
    public static IEnumerable<Billable> Read(ComponentView component)
    {
        if (component.Owner(PodsType)?.Text("spec") is not { } told || Design(component) is not { } blueprint)
            return [];
        var spec = BlockSpec.FromJson(told, $"the spec of {component.Block}");
        // Their log group is a resource of its own.
        return BlockBillables.Of(spec).Read(component.Block, spec, blueprint).Where(billable => billable is not LogVolume);
    }

    /// <summary>What a cluster's add-ons and operators cost on Fargate; nothing for a resource that is no part of a blueprint's cluster.</summary>
    public static IEnumerable<Billable> System(ComponentView component) =>
        component.Owner(ClusterType) is not null && Design(component) is { } blueprint ? FargatePods.System(component.Block, blueprint) : [];

    static Blueprint? Design(ComponentView component) => component.Owner(CarriedBlueprint.ComponentType)?.Text("blueprint") is { } design ? Blueprint.FromJson(design, "the blueprint of the resources") : null;

    /// <summary>Whether the resource belongs to a block of pods that requests or jobs come to.</summary>
    public static bool OfRequests(ComponentView component) =>
        component.Owner(PodsType)?.Text("spec") is { } told && BlockSpec.FromJson(told, $"the spec of {component.Block}") is WebServiceSpec or QueueWorkerSpec;

    /// <summary>The volumes that a cluster's spec says pods claim.</summary>
    public static IEnumerable<Billable> Claims(ComponentView component) =>
        component.Owner(ClusterType)?.Text("spec") is { } told && BlockSpec.FromJson(told, $"the spec of {component.Block}") is KubernetesClusterSpec cluster
            ? KubernetesClusterBilling.Claims(component.Block, cluster)
            : [];
}
