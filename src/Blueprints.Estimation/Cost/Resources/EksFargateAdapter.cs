using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An EKS Fargate profile: the vCPU and memory of its pods while they run. Rule: Fargate pricing page.</summary>
sealed class EksFargateAdapter : RatedAdapter
{
    public override string Type => Clusters.FargatePods.ProfileType;

    // Of a blueprint's block in pods it is known what they are and how many.
    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) => component.Usage is null ? [.. PodsInGraph.Read(component), .. PodsInGraph.System(component)] : base.Read(resource, component);

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        var hours = usage.Of("monthly_hrs").Or(Month.Hours);
        yield return RatedLine.Use("Pod vCPU hours (Fargate)", "fargate/linux-x86/vcpu", usage.Of("vcpu") * hours);
        yield return RatedLine.Use("Pod memory (Fargate)", "fargate/linux-x86/memory", usage.Of("memory_gb") * hours);
    }
}
