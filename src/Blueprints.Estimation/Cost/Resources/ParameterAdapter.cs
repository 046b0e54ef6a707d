using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An SSM parameter: free unless it is of the advanced tier.</summary>
sealed class ParameterAdapter : ResourceAdapter
{
    public override string Type => "aws:ssm/parameter:Parameter";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        resource.Text("tier") == "Advanced" ? [new AdvancedParameter { Block = component.Block, Resource = resource.Name, Type = Type }] : [];
}
