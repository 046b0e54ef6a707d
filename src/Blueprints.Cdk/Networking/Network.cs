using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Blueprints.Networking;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>
/// A VPC with public, private and isolated subnets in each zone, by the address plan of <see cref="SubnetPlan"/>. It is made of the CDK's basic constructs, because the
/// CDK's own <c>Vpc</c> plans addresses differently and takes two zones where a stack has no account.
/// </summary>
public sealed class Network : BlockConstruct
{
    readonly NetworkSpec _spec;

    /// <summary>Makes the network.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and, where wanted, the zones.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">There are fewer zones than the spec asks for.</exception>
    public Network(Construct scope, string id, NetworkProps props) : base(scope, id, "Network", props.Carry(id))
    {
        _spec = props.Spec;
        if (!props.AvailabilityZones.IsEmpty && props.AvailabilityZones.Length < _spec.Zones)
        {
            throw new ArgumentException(
                $"availabilityZones has {props.AvailabilityZones.Length} zones ({string.Join(", ", props.AvailabilityZones)}); allowed: at least {_spec.Zones}; lower zones on the network, or name more zones");
        }

        Vpc = new(this, "vpc", new CfnVPCProps { CidrBlock = _spec.CidrBlock, EnableDnsSupport = true, EnableDnsHostnames = true, Tags = NameTag(Name) });
        InternetGateway = new(this, "internet", new CfnInternetGatewayProps { Tags = NameTag(Name) });
        var attachment = new CfnVPCGatewayAttachment(this, "internet-attachment", new CfnVPCGatewayAttachmentProps { VpcId = Vpc.Ref, InternetGatewayId = InternetGateway.Ref });
        PublicSubnets = Subnets(SubnetTier.Public, props);
        PrivateSubnets = Subnets(SubnetTier.Private, props);
        IsolatedSubnets = Subnets(SubnetTier.Isolated, props);

        PublicRouteTable = RouteTable("public", SubnetTier.Public, PublicSubnets);
        Route("public", PublicRouteTable, gateway: InternetGateway.Ref).AddDependency(attachment);
        PrivateRouteTables = [.. PrivateSubnets.Select((subnet, zone) => RouteTable($"private-{Ordinal(zone)}", SubnetTier.Private, [subnet], zone))];
        IsolatedRouteTable = RouteTable("isolated", SubnetTier.Isolated, IsolatedSubnets);
        NatGateways = [.. Enumerable.Range(0, Blueprints.Networking.NatGateways.Count(_spec.Nat, _spec.Zones)).Select(zone => NatGateway(zone, attachment))];
        RouteThroughNat();
        GatewayEndpoints = _spec.GatewayEndpoints.ToImmutableDictionary(service => service, Endpoint);
    }

    /// <summary>The VPC.</summary>
    public CfnVPC Vpc { get; }

    /// <summary>The way to the internet.</summary>
    public CfnInternetGateway InternetGateway { get; }

    /// <summary>Subnets with a way to the internet and from it, one a zone.</summary>
    public ImmutableArray<CfnSubnet> PublicSubnets { get; }

    /// <summary>Subnets with a way out through NAT gateways, one a zone.</summary>
    public ImmutableArray<CfnSubnet> PrivateSubnets { get; }

    /// <summary>Subnets with no way out, one a zone.</summary>
    public ImmutableArray<CfnSubnet> IsolatedSubnets { get; }

    /// <summary>The routes of public subnets.</summary>
    public CfnRouteTable PublicRouteTable { get; }

    /// <summary>The routes of private subnets, one table a zone.</summary>
    public ImmutableArray<CfnRouteTable> PrivateRouteTables { get; }

    /// <summary>The routes of isolated subnets: none but the network's own.</summary>
    public CfnRouteTable IsolatedRouteTable { get; }

    /// <summary>The NAT gateways: none, one, or one a zone.</summary>
    public ImmutableArray<CfnNatGateway> NatGateways { get; }

    /// <summary>The gateway endpoints by service.</summary>
    public ImmutableDictionary<GatewayEndpoint, CfnVPCEndpoint> GatewayEndpoints { get; }

    internal override IEnumerable<(string Key, string Value)> Identities => NatGateways.Select((gateway, zone) => ($"nat-{Ordinal(zone)}", gateway.Ref));

    /// <summary>What blocks need of it.</summary>
    public NetworkReference ToReference() => new()
    {
        VpcId = Vpc.Ref,
        CidrBlock = _spec.CidrBlock,
        PublicSubnetIds = [.. PublicSubnets.Select(subnet => subnet.Ref)],
        PrivateSubnetIds = [.. PrivateSubnets.Select(subnet => subnet.Ref)],
        IsolatedSubnetIds = [.. IsolatedSubnets.Select(subnet => subnet.Ref)],
    };

    ImmutableArray<CfnSubnet> Subnets(SubnetTier tier, NetworkProps props) => [.. Enumerable.Range(0, _spec.Zones).Select(zone => new CfnSubnet(this, SubnetId(tier, zone), new CfnSubnetProps
    {
        VpcId = Vpc.Ref,
        CidrBlock = SubnetPlan.Cidr(_spec.CidrBlock, tier, zone),
        AvailabilityZone = props.AvailabilityZones.IsEmpty ? Fn.Select(zone, Fn.GetAzs()) : props.AvailabilityZones[zone],
        MapPublicIpOnLaunch = false,
        Tags = NameTag(ChildName(SubnetId(tier, zone))),
    }))];

    static string SubnetId(SubnetTier tier, int zone) => $"{tier.ToString().ToLowerInvariant()}-{Ordinal(zone)}";

    CfnRouteTable RouteTable(string suffix, SubnetTier tier, ImmutableArray<CfnSubnet> subnets, int firstZone = 0)
    {
        var table = new CfnRouteTable(this, $"{suffix}-routes", new CfnRouteTableProps { VpcId = Vpc.Ref, Tags = NameTag(ChildName(suffix)) });
        for (var i = 0; i < subnets.Length; i++)
            _ = new CfnSubnetRouteTableAssociation(this, $"{SubnetId(tier, firstZone + i)}-routed", new CfnSubnetRouteTableAssociationProps { SubnetId = subnets[i].Ref, RouteTableId = table.Ref });
        return table;
    }

    CfnRoute Route(string suffix, CfnRouteTable table, string? gateway = null, string? nat = null) =>
        new(this, $"{suffix}-out", new CfnRouteProps { RouteTableId = table.Ref, DestinationCidrBlock = Cidr.Anywhere, GatewayId = gateway, NatGatewayId = nat });

    CfnNatGateway NatGateway(int zone, CfnVPCGatewayAttachment attachment)
    {
        var id = $"nat-{Ordinal(zone)}";
        var address = new CfnEIP(this, $"{id}-address", new CfnEIPProps { Domain = "vpc", Tags = NameTag(ChildName(id)) });
        var gateway = new CfnNatGateway(this, id, new CfnNatGatewayProps { SubnetId = PublicSubnets[zone].Ref, AllocationId = address.AttrAllocationId, Tags = NameTag(ChildName(id)) });
        address.AddDependency(attachment);
        gateway.AddDependency(attachment);
        return gateway;
    }

    void RouteThroughNat()
    {
        if (NatGateways.IsEmpty)
            return;
        for (var zone = 0; zone < PrivateRouteTables.Length; zone++)
            Route($"private-{Ordinal(zone)}", PrivateRouteTables[zone], nat: NatGateways[NatGateways.Length > 1 ? zone : 0].Ref);
    }

    CfnVPCEndpoint Endpoint(GatewayEndpoint service)
    {
        var code = service.ToString().ToLowerInvariant();
        return new(this, code, new CfnVPCEndpointProps
        {
            VpcId = Vpc.Ref,
            VpcEndpointType = "Gateway",
            ServiceName = $"com.amazonaws.{Stack.Of(this).Region}.{code}",
            RouteTableIds = [PublicRouteTable.Ref, .. PrivateRouteTables.Select(table => table.Ref)],
        });
    }
}
