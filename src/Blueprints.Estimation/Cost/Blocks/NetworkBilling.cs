using Blueprints.Estimation.Cost.Billables;
using Blueprints.Networking;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A network costs its NAT gateways and their addresses; the rest of it is free.</summary>
sealed class NetworkBilling : BlockBilling<NetworkSpec>
{
    public override string Type => "aws:ec2/natGateway:NatGateway";

    protected override IEnumerable<Billable> Read(string block, NetworkSpec spec, Blueprint blueprint)
    {
        var count = NatGateways.Count(spec.Nat, spec.Zones);
        for (var i = 1; i <= count; i++)
        {
            yield return new NatGateway { Block = block, Resource = $"{block}-nat-{i}", Type = Type, GatewaysInNetwork = count };
            yield return new PublicAddress { Block = block, Resource = $"{block}-nat-{i}", Type = "aws:ec2/eip:Eip", Count = 1, Holder = "the NAT gateway's address" };
        }
    }
}
