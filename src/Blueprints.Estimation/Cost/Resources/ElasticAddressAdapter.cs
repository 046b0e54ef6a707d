using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An Elastic IP address costs the same in use and idle.</summary>
sealed class ElasticAddressAdapter : ResourceAdapter
{
    public override string Type => "aws:ec2/eip:Eip";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        [new PublicAddress { Block = component.Block, Resource = resource.Name, Type = Type, Count = 1, Holder = "an Elastic IP address" }];
}
