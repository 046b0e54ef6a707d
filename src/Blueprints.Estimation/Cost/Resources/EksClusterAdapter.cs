using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An EKS control plane: hours, and a surcharge for a Kubernetes version beyond its standard support unless the cluster refuses it. Rule: EKS pricing page.</summary>
sealed class EksClusterAdapter : RatedAdapter
{
    public override string Type => "aws:eks/cluster:Cluster";

    // What pods claim is made by the cluster, and no resource of a program's.
    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        component.Usage is null ? [.. base.Read(resource, component), .. PodsInGraph.Claims(component)] : base.Read(resource, component);

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        yield return RatedLine.Fixed("EKS cluster hours", "eks/cluster", Month.Hours, "one cluster, all month");
        if (resource.Text("version") is { } version && KubernetesSupport.IsExtended(version) && resource.Property("upgradePolicy").At("supportType").Text() != "STANDARD")
            yield return RatedLine.Fixed($"Extended support ({version})", "eks/cluster/extended-support-surcharge", Month.Hours, "the version is beyond its standard support");
        if (resource.Property("computeConfig").At("enabled").IsTrue())
            yield return RatedLine.Unpriced("EKS Auto Mode", "AWS adds a fee to the price of each instance that it starts; which these are is not known here");
    }
}
