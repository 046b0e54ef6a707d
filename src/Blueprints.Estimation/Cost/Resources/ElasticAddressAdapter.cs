using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An Elastic IP address costs the same in use and idle; one of the account's own range (BYOIP) costs nothing. Rule: VPC pricing page, public IPv4.</summary>
sealed class ElasticAddressAdapter : ResourceAdapter
{
    public override string Type => "aws:ec2/eip:Eip";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component) =>
        resource.Text("publicIpv4Pool") is { } pool && pool.StartsWith("ipv4pool-", StringComparison.Ordinal)
            ? []
            : [new PublicAddress { Block = component.Block, Resource = resource.Name, Type = Type, Count = 1, Holder = "an Elastic IP address" }];
}
