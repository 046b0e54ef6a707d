using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>What ties a service account to a role, which costs nothing. In a blueprint it stands for the pods of a block: what they make, such as traces and volumes, is no resource of a program's.</summary>
sealed class PodIdentityAdapter : ResourceAdapter
{
    public override string Type => "aws:eks/podIdentityAssociation:PodIdentityAssociation";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) => component.Usage is null ? PodsInGraph.Read(component) : [];
}
