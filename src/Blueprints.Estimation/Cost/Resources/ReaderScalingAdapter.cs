using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>Aurora reader auto scaling: readers of the writer's class, beyond those that are resources of their own.</summary>
sealed class ReaderScalingAdapter : ResourceAdapter
{
    public const string TypeToken = "aws:appautoscaling/target:Target";

    public override string Type => TypeToken;

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        if (resource.Text("scalableDimension") != "rds:cluster:ReadReplicaCount")
            return [];
        var instances = InstancesOf(component).OrderBy(instance => instance.Number("promotionTier") ?? 0).ToList();
        if (instances.Count == 0)
            return [];

        var listed = instances.Count - 1;
        var min = (int)(resource.Number("minCapacity") ?? 0) - listed;
        var max = (int)(resource.Number("maxCapacity") ?? 0) - listed;
        return [AuroraInstanceAdapter.Instances(resource, component, Type, instances[0], Math.Max(0, min), Math.Max(0, max))];
    }

    // Outside of components a target refers to its cluster, and the instances do.
    static IEnumerable<GraphResource> InstancesOf(ComponentView component) => component.Siblings(AuroraInstanceAdapter.TypeToken).ToList() is { Count: > 0 } beside
        ? beside
        : component.Siblings(AuroraClusterAdapter.TypeToken).SelectMany(cluster => component.Of(cluster).Siblings(AuroraInstanceAdapter.TypeToken));
}
