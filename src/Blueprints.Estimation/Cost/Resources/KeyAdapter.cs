using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A KMS key of the account.</summary>
sealed class KeyAdapter : ResourceAdapter
{
    public override string Type => "aws:kms/key:Key";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new CustomerKey { Block = component.Block, Resource = resource.Name, Type = Type }];
}
