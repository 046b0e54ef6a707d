using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A secret in Secrets Manager.</summary>
sealed class SecretAdapter : ResourceAdapter
{
    public override string Type => "aws:secretsmanager/secret:Secret";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new ManagedSecret { Block = component.Block, Resource = resource.Name, Type = Type }];
}
