using System.Net;
using Blueprints.Validation;

namespace Blueprints.Networking;

/// <summary>
/// A VPC over two or three availability zones, with a public, a private and an isolated subnet in each: load balancers live in the public ones, servers in
/// the private ones, data stores in the isolated ones, which have no route to the internet.
/// </summary>
public sealed record NetworkSpec : BlockSpec
{
    /// <summary>Availability zones used; 2 or 3. Default: 2. Growing from 2 to 3 adds subnets and replaces none.</summary>
    public int Zones { get; init; } = 2;

    /// <summary>The address range; an IPv4 /16 to /20 in CIDR notation. Default: <c>10.0.0.0/16</c>. A change replaces the network.</summary>
    public string CidrBlock { get; init; } = "10.0.0.0/16";

    /// <summary>How private subnets reach the internet. Default: one NAT gateway.</summary>
    public NatStrategy Nat { get; init; } = NatStrategy.Single;

    /// <summary>AWS services reached through gateway endpoints, which are free and keep that traffic off the NAT gateways. Default: S3.</summary>
    public ValueList<GatewayEndpoint> GatewayEndpoints { get; init; } = [GatewayEndpoint.S3];

    /// <summary>NAT gateways that the strategy asks for: 0, 1 or <see cref="Zones"/>.</summary>
    internal int NatGatewayCount => NatGateways.Count(Nat, Zones);

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("zones", Zones, 2, 3);
        problems.Defined("nat", Nat);
        problems.Unique("gatewayEndpoints", GatewayEndpoints.Select(endpoint => endpoint.ToString()));
        if (!IsUsable(CidrBlock))
            problems.Add("cidrBlock", $"\"{CidrBlock}\"", "an IPv4 network from /16 to /20, such as 10.0.0.0/16", "correct it");
    }

    static bool IsUsable(string cidr) =>
        IPNetwork.TryParse(cidr, out var network)
        && network.BaseAddress.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
        && network.PrefixLength is >= 16 and <= 20
        && network.ToString() == cidr;
}
