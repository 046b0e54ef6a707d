using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>A NAT gateway shares the network's traffic with its siblings.</summary>
sealed class NatGatewayAdapter : ResourceAdapter
{
    public override string Type => "aws:ec2/natGateway:NatGateway";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new NatGateway { Block = component.Block, Resource = resource.Name, Type = Type, GatewaysInNetwork = component.Siblings(Type).Count() }];
}
