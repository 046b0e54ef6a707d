using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Graph;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An SSM activation of machines outside of EC2: free in the standard tier, by the hour of each machine in the advanced one. Rule: Systems Manager pricing page.</summary>
sealed class ActivationAdapter : RatedAdapter
{
    const decimal FreeMachines = 1_000;

    public override string Type => "aws:ssm/activation:Activation";

    protected override IEnumerable<RatedLine> Lines(GraphResource resource, ComponentView component, ResourceUsage usage)
    {
        if (usage.Text("instance_tier") == "advanced" || resource.Number("registrationLimit") is > FreeMachines)
            yield return RatedLine.Use("Managed machines (advanced)", "ssm/managed-instance/advanced", usage.Of("instances") * Month.Hours);
    }
}
