using System.Collections.Immutable;
using Blueprints.Networking;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace Blueprints.Aws;

/// <summary>
/// A VPC over several zones with public, private and isolated subnets, their routes, NAT gateways by the spec's strategy and free gateway endpoints. The VPC's
/// default security group is closed.
/// </summary>
public sealed class Network : BlockComponent
{
    /// <summary>Makes the network.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and, if wanted, the zones.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    public Network(string name, NetworkArgs args, ComponentResourceOptions? options = null)
        : base("Network", name, args.Block ?? name, args.For(name), options)
    {
        Vpc = new(name, new()
        {
            CidrBlock = args.Spec.CidrBlock,
            EnableDnsSupport = true,
            EnableDnsHostnames = true,
            Tags = NameTag(name),
        }, Child());
        DefaultSecurityGroup = new(ChildName("default"), new() { VpcId = Vpc.Id, Ingress = [], Egress = [], Tags = NameTag(ChildName("default-closed")) }, Child());
        InternetGateway = new(ChildName("internet"), new() { VpcId = Vpc.Id, Tags = NameTag(name) }, Child());

        var zones = args.AvailabilityZones?.ToOutput() ?? AvailabilityZones.OfRegion(this);
        PublicSubnets = Subnets(args.Spec, SubnetTier.Public, zones);
        PrivateSubnets = Subnets(args.Spec, SubnetTier.Private, zones);
        IsolatedSubnets = Subnets(args.Spec, SubnetTier.Isolated, zones);

        PublicRouteTable = RouteTable("public", [.. PublicSubnets]);
        Route("public", PublicRouteTable, new() { GatewayId = InternetGateway.Id });
        PrivateRouteTables = [.. PrivateSubnets.Select((subnet, zone) => RouteTable($"private-{Ordinal(zone)}", subnet))];
        IsolatedRouteTable = RouteTable("isolated", [.. IsolatedSubnets]);

        NatGateways = [.. Enumerable.Range(0, Blueprints.Networking.NatGateways.Count(args.Spec.Nat, args.Spec.Zones)).Select(NatGateway)];
        RouteThroughNat();
        GatewayEndpoints = args.Spec.GatewayEndpoints.ToImmutableDictionary(service => service, Endpoint);

        VpcId = Vpc.Id;
        PublicSubnetIds = Ids(PublicSubnets);
        PrivateSubnetIds = Ids(PrivateSubnets);
        IsolatedSubnetIds = Ids(IsolatedSubnets);
        RegisterOutputs();
    }

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => NatGateways.Select((gateway, zone) => ($"nat-{Ordinal(zone)}", gateway.Id));

    /// <summary>The VPC.</summary>
    public Ec2.Vpc Vpc { get; }

    /// <summary>The VPC's default security group, without rules: whatever forgets to name a group reaches nothing.</summary>
    public Ec2.DefaultSecurityGroup DefaultSecurityGroup { get; }

    /// <summary>The way of public subnets to the internet.</summary>
    public Ec2.InternetGateway InternetGateway { get; }

    /// <summary>The public subnets, by zone.</summary>
    public ImmutableArray<Ec2.Subnet> PublicSubnets { get; }

    /// <summary>The private subnets, by zone.</summary>
    public ImmutableArray<Ec2.Subnet> PrivateSubnets { get; }

    /// <summary>The isolated subnets, by zone.</summary>
    public ImmutableArray<Ec2.Subnet> IsolatedSubnets { get; }

    /// <summary>The route table of all public subnets.</summary>
    public Ec2.RouteTable PublicRouteTable { get; }

    /// <summary>The route table of each private subnet, by zone.</summary>
    public ImmutableArray<Ec2.RouteTable> PrivateRouteTables { get; }

    /// <summary>The route table of all isolated subnets; it has no route out.</summary>
    public Ec2.RouteTable IsolatedRouteTable { get; }

    /// <summary>The NAT gateways: none, one, or one for each zone.</summary>
    public ImmutableArray<Ec2.NatGateway> NatGateways { get; }

    /// <summary>The gateway endpoints by service.</summary>
    public ImmutableDictionary<GatewayEndpoint, Ec2.VpcEndpoint> GatewayEndpoints { get; }

    /// <summary>The VPC's id.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; }

    /// <summary>The public subnets' ids, by zone.</summary>
    [Output("publicSubnetIds")]
    public Output<ImmutableArray<string>> PublicSubnetIds { get; private set; }

    /// <summary>The private subnets' ids, by zone.</summary>
    [Output("privateSubnetIds")]
    public Output<ImmutableArray<string>> PrivateSubnetIds { get; private set; }

    /// <summary>The isolated subnets' ids, by zone.</summary>
    [Output("isolatedSubnetIds")]
    public Output<ImmutableArray<string>> IsolatedSubnetIds { get; private set; }

    /// <summary>What other blocks need to be placed in this network.</summary>
    public NetworkReference ToReference() => new()
    {
        VpcId = VpcId,
        CidrBlock = Vpc.CidrBlock,
        PublicSubnetIds = PublicSubnetIds,
        PrivateSubnetIds = PrivateSubnetIds,
        IsolatedSubnetIds = IsolatedSubnetIds,
    };

    ImmutableArray<Ec2.Subnet> Subnets(NetworkSpec spec, SubnetTier tier, Output<ImmutableArray<string>> zones) =>
        [.. Enumerable.Range(0, spec.Zones).Select(zone => Subnet(spec, tier, zone, AvailabilityZones.At(zones, zone, spec.Zones)))];

    Ec2.Subnet Subnet(NetworkSpec spec, SubnetTier tier, int zone, Output<string> availabilityZone)
    {
        var name = ChildName($"{tier.ToString().ToLowerInvariant()}-{Ordinal(zone)}");
        // A zone that AWS adds later shifts the region's list; a subnet must not follow it, because that would replace it.
        var options = Child();
        options.IgnoreChanges = ["availabilityZone"];
        return new(name, new()
        {
            VpcId = Vpc.Id,
            CidrBlock = SubnetPlan.Cidr(spec.CidrBlock, tier, zone),
            AvailabilityZone = availabilityZone,
            MapPublicIpOnLaunch = false,
            Tags = NameTag(name),
        }, options);
    }

    Ec2.RouteTable RouteTable(string suffix, params Ec2.Subnet[] subnets)
    {
        var table = new Ec2.RouteTable(ChildName(suffix), new() { VpcId = Vpc.Id, Tags = NameTag(ChildName(suffix)) }, Child());
        for (var i = 0; i < subnets.Length; i++)
        {
            _ = new Ec2.RouteTableAssociation(subnets[i].GetResourceName(), new() { SubnetId = subnets[i].Id, RouteTableId = table.Id }, Child());
        }

        return table;
    }

    void Route(string suffix, Ec2.RouteTable table, Ec2.RouteArgs way)
    {
        way.RouteTableId = table.Id;
        way.DestinationCidrBlock = Cidr.Anywhere;
        _ = new Ec2.Route(ChildName(suffix), way, Child());
    }

    Ec2.NatGateway NatGateway(int zone)
    {
        var name = ChildName($"nat-{Ordinal(zone)}");
        var address = new Ec2.Eip(name, new() { Domain = "vpc", Tags = NameTag(name) }, Child([InternetGateway]));
        return new(name, new() { SubnetId = PublicSubnets[zone].Id, AllocationId = address.AllocationId, Tags = NameTag(name) }, Child([InternetGateway]));
    }

    void RouteThroughNat()
    {
        if (NatGateways.IsEmpty)
            return;
        for (var zone = 0; zone < PrivateRouteTables.Length; zone++)
        {
            var gateway = NatGateways.Length > 1 ? NatGateways[zone] : NatGateways[0];
            Route($"private-{Ordinal(zone)}", PrivateRouteTables[zone], new() { NatGatewayId = gateway.Id });
        }
    }

    Ec2.VpcEndpoint Endpoint(GatewayEndpoint service)
    {
        var code = service.ToString().ToLowerInvariant();
        var region = Pulumi.Aws.GetRegion.Invoke(new(), new InvokeOptions { Parent = this });
        return new(ChildName(code), new()
        {
            VpcId = Vpc.Id,
            VpcEndpointType = "Gateway",
            ServiceName = region.Apply(found => $"com.amazonaws.{found.Region}.{code}"),
            RouteTableIds = [PublicRouteTable.Id, .. PrivateRouteTables.Select(table => table.Id)],
            Tags = NameTag(ChildName(code)),
        }, Child());
    }

    static Output<ImmutableArray<string>> Ids(IEnumerable<Ec2.Subnet> subnets) => Output.All(subnets.Select(subnet => subnet.Id));
}
