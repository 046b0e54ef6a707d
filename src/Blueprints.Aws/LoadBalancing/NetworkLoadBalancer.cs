using System.Collections.Immutable;
using Blueprints.LoadBalancing;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using LB = Pulumi.Aws.LB;
using Lb = Pulumi.Aws.LB.Inputs;
using Route53 = Pulumi.Aws.Route53;

namespace Blueprints.Aws;

/// <summary>
/// A Network Load Balancer with a security group of its own, a listener and a target group for each port. It talks to nothing but the targets that its listeners name; these let it in by
/// its security group, which counts whether or not they see the callers' own addresses.
/// </summary>
public sealed class NetworkLoadBalancer : NetworkedBlock
{
    readonly NetworkLoadBalancerArgs _args;

    /// <summary>Makes the load balancer.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec, the network and what its listeners lead to.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">A certificate or a hosted zone that the spec needs is missing.</exception>
    public NetworkLoadBalancer(string name, NetworkLoadBalancerArgs args, ComponentResourceOptions? options = null)
        : base("NetworkLoadBalancer", name, args.Block ?? name, ((NetworkLoadBalancerArgs)args.For(name)).Wired(), options, args.Spec.Listeners[0].Port, args.Network, "Network load balancer: its ports in, targets out")
    {
        var spec = args.Spec;
        _args = args;
        AllowCallers(spec, args.Network);
        LogBucket = spec.AccessLogs is { } logs ? new(ChildName("logs"), logs, new() { Parent = this }, delivered: true) : null;
        Addresses = spec.StaticAddresses ? [.. Enumerable.Range(0, args.Zones).Select(zone => new Ec2.Eip(ChildName($"address-{Ordinal(zone)}"), new() { Domain = "vpc", Tags = NameTag(name) }, Child()))] : [];
        Balancer = Make(spec, args.Network);
        TargetGroups = spec.Listeners.ToImmutableDictionary(listener => listener.Name, listener => BalancerResources.Group(ChildName(listener.Name), NetworkTargetSettings.Of(listener, args), Child()));
        Listeners = spec.Listeners.ToImmutableDictionary(listener => listener.Name, listener => Listen(listener, args));
        foreach (var listener in spec.Listeners.Where(listener => args.Balancers.ContainsKey(listener.Target)))
            Attach(listener, args.Balancers[listener.Target]);
        Record = spec.DomainName is { } domain ? BalancerResources.Alias(ChildName("alias"), domain, args.HostedZoneId!, Balancer, Child()) : null;
        DnsName = Balancer.DnsName;
        RegisterOutputs();
    }

    /// <summary>The load balancer itself.</summary>
    public LB.LoadBalancer Balancer { get; }

    /// <summary>Its Elastic IP addresses, one for each zone; none unless the spec says so.</summary>
    public ImmutableArray<Ec2.Eip> Addresses { get; }

    /// <summary>The target groups by the listener's name.</summary>
    public ImmutableDictionary<string, LB.TargetGroup> TargetGroups { get; }

    /// <summary>The listeners by name.</summary>
    public ImmutableDictionary<string, LB.Listener> Listeners { get; }

    /// <summary>The bucket of its access logs; none unless the spec keeps some.</summary>
    public AccessLogBucket? LogBucket { get; }

    /// <summary>The DNS record that leads to it; none unless the spec has a domain name.</summary>
    public Route53.Record? Record { get; }

    /// <summary>The balancer's own DNS name.</summary>
    [Output("dnsName")]
    public Output<string> DnsName { get; private set; }

    /// <summary>The target groups that lead to a fleet or container service, to pass to it.</summary>
    /// <param name="servers">Its block name, as in the spec's listeners.</param>
    /// <exception cref="ArgumentException">No listener leads to it.</exception>
    public IReadOnlyList<FleetTarget> Targets(string servers)
    {
        if (!LeadsTo(servers))
        {
            throw new ArgumentException(
                $"servers is \"{servers}\"; allowed: {string.Join(", ", _args.Spec.Listeners.Select(listener => listener.Target).Distinct())}; add a listener to network load balancer \"{Block}\"", nameof(servers));
        }

        return [.. _args.Spec.Listeners.Where(listener => listener.Target == servers).Select(listener => new FleetTarget
        {
            TargetGroupArn = Output.Tuple(TargetGroups[listener.Name].Arn, Listeners[listener.Name].Arn).Apply(both => both.Item1),
            Balancer = this,
            Ports = [.. Ports(listener)],
        })];
    }

    /// <summary>Whether a listener leads to a block.</summary>
    internal bool LeadsTo(string block) => _args.Spec.Listeners.Any(listener => listener.Target == block);

    /// <summary>This balancer as a <see cref="GlobalEntry"/> sees it.</summary>
    /// <param name="region">The region where it stands.</param>
    public EntryBalancer InRegion(string region) =>
        new() { Region = region, Balancer = Block, Arn = Balancer.Arn, DnsName = Balancer.DnsName, ZoneId = Balancer.ZoneId, Component = this };

    internal override IEnumerable<(string Key, Output<string> Value)> Identities => TargetGroups.Select(group => ($"target-{group.Key}", group.Value.ArnSuffix)).Prepend(("id", Balancer.ArnSuffix));

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("HOST", DnsName)];

    internal override IEnumerable<(string Name, Output<string> Value)> StackOutputs => [("networkEndpoint", DnsName)];

    // Callers inside the network are among those that its ports are open to.
    internal override void Connect(BlockComponent caller)
    {
        if (caller is not NetworkedBlock networked)
            return;
        foreach (var port in _args.Spec.Listeners.SelectMany(OpenPorts))
            AllowFrom(networked, port);
    }

    internal override void AllowAccelerated()
    {
        if (!_args.Spec.Internal && _args.Spec.AllowedAddresses.Count == 0)
            return;
        foreach (var port in _args.Spec.Listeners.SelectMany(OpenPorts))
            AllowFrom($"accelerated-{port}", Cidr.Anywhere, port.Port, "Users, by the accelerator", port.Protocol);
    }

    void AllowCallers(NetworkLoadBalancerSpec spec, NetworkReference network)
    {
        Input<string>[] ranges = spec.AllowedAddresses.Count > 0 ? [.. spec.AllowedAddresses.Select(range => (Input<string>)range)] : [spec.Internal ? network.CidrBlock : Cidr.Anywhere];
        foreach (var listener in spec.Listeners)
        {
            foreach (var protocol in NetworkNames.Transports(listener.Protocol))
            {
                for (var i = 0; i < ranges.Length; i++)
                    AllowFrom(ranges.Length == 1 ? $"{listener.Name}-{protocol}" : $"{listener.Name}-{protocol}-{Ordinal(i)}", ranges[i], listener.Port, $"Callers of {listener.Name}", protocol);
            }
        }
    }

    LB.LoadBalancer Make(NetworkLoadBalancerSpec spec, NetworkReference network)
    {
        var args = new LB.LoadBalancerArgs
        {
            LoadBalancerType = "network",
            Internal = spec.Internal,
            SecurityGroups = [SecurityGroupId],
            EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic = "on",
            EnableCrossZoneLoadBalancing = spec.CrossZone,
            EnableDeletionProtection = true,
        };
        if (Addresses.IsEmpty)
            args.Subnets = spec.Internal ? network.PrivateSubnetIds : network.PublicSubnetIds;
        else
            args.SubnetMappings = network.PublicSubnetIds.Apply(subnets => subnets.Zip(Addresses, (subnet, address) => new Lb.LoadBalancerSubnetMappingArgs { SubnetId = subnet, AllocationId = address.Id }));
        if (spec.Affinity != ZonalAffinity.Any)
            args.DnsRecordClientRoutingPolicy = spec.Affinity == ZonalAffinity.Full ? "availability_zone_affinity" : "partial_availability_zone_affinity";
        if (spec.ReservedUnits > 0)
            args.MinimumLoadBalancerCapacity = new Lb.LoadBalancerMinimumLoadBalancerCapacityArgs { CapacityUnits = spec.ReservedUnits };
        if (LogBucket is { } logs)
            args.AccessLogs = new Lb.LoadBalancerAccessLogsArgs { Enabled = true, Bucket = logs.Bucket.Id };
        return BalancerResources.Balancer(Name, args, LogBucket is { } bucket ? Child([bucket.Policy]) : Child());
    }

    LB.Listener Listen(NetworkListener listener, NetworkLoadBalancerArgs wiring)
    {
        var args = new LB.ListenerArgs
        {
            LoadBalancerArn = Balancer.Arn,
            Port = listener.Port,
            Protocol = NetworkNames.Of(listener.Protocol),
            DefaultActions = [new Lb.ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = TargetGroups[listener.Name].Arn }],
        };
        if (listener.Protocol == NetworkProtocol.Tls)
        {
            args.CertificateArn = wiring.CertificateArn!;
            args.SslPolicy = listener.TlsPolicy;
            args.AlpnPolicy = NetworkNames.Of(listener.Alpn);
        }

        if (listener.IdleTimeoutSeconds != NetworkLoadBalancerSpec.DefaultIdleSeconds)
            args.TcpIdleTimeoutSeconds = listener.IdleTimeoutSeconds;
        return new(ChildName(listener.Name), args, Child());
    }

    // AWS takes a load balancer as a target only where it listens on the port already.
    void Attach(NetworkListener listener, LoadBalancer balancer)
    {
        _ = new LB.TargetGroupAttachment(ChildName(listener.Name), new() { TargetGroupArn = TargetGroups[listener.Name].Arn, TargetId = balancer.Balancer.Arn, Port = _args.PortOf(listener) }, Child([balancer.HttpsListener]));
        balancer.AllowFrom(this);
    }

    static IEnumerable<TargetPort> OpenPorts(NetworkListener listener) => NetworkNames.Transports(listener.Protocol).Select(protocol => new TargetPort(listener.Port, protocol));

    // What targets let in: the traffic, and the port that is checked where it is another.
    IEnumerable<TargetPort> Ports(NetworkListener listener)
    {
        foreach (var protocol in NetworkNames.Transports(listener.Protocol))
            yield return new(_args.PortOf(listener), protocol);
        if (listener.HealthCheck.Port is { } checkedPort)
            yield return new(checkedPort);
    }
}
