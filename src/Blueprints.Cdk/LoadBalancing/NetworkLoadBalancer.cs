using System.Collections.Immutable;
using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.S3;
using Blueprints.LoadBalancing;
using Constructs;
using CfnRecordSet = Amazon.CDK.AWS.Route53.CfnRecordSet;
using NetworkListener = Blueprints.LoadBalancing.NetworkListener;
using NetworkProtocol = Blueprints.LoadBalancing.NetworkProtocol;

namespace Blueprints.Cdk;

/// <summary>A Network Load Balancer: ports of TCP, UDP and TLS, each to fleets, container services or a load balancer.</summary>
public sealed class NetworkLoadBalancer : NetworkedBlock
{
    readonly NetworkLoadBalancerProps _props;

    /// <summary>Makes the load balancer.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec, the network and, for TLS, the certificate.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">Something that the spec needs is not wired.</exception>
    public NetworkLoadBalancer(Construct scope, string id, NetworkLoadBalancerProps props)
        : base(scope, id, "NetworkLoadBalancer", props.Wired().Carry(id), props.Spec.Listeners[0].Port, props.Network, "Network load balancer: its ports in, targets out")
    {
        _props = props;
        var spec = props.Spec;
        AllowCallers();
        LogBucket = spec.AccessLogs is { } logs ? AccessLogBucket.Make(this, logs, network: true) : null;
        Addresses = spec.StaticAddresses
            ? [.. props.Network.PublicSubnetIds.Select((_, zone) => new CfnEIP(this, $"address-{Ordinal(zone)}", new CfnEIPProps { Domain = "vpc", Tags = NameTag(Name) }))]
            : [];
        Balancer = Make();
        TargetGroups = spec.Listeners.ToImmutableDictionary(listener => listener.Name, listener => new CfnTargetGroup(this, $"target-{listener.Name}", NetworkTargetSettings.Of(listener, props)));
        Listeners = spec.Listeners.ToImmutableDictionary(listener => listener.Name, Listen);
        foreach (var listener in spec.Listeners.Where(listener => props.Balancers.ContainsKey(listener.Target)))
            Attach(listener, props.Balancers[listener.Target]);
        Record = spec.DomainName is { } domain ? BalancerNaming.Alias(this, "alias", domain, props.HostedZoneId!, Balancer) : null;
    }

    /// <summary>The load balancer.</summary>
    public CfnLoadBalancer Balancer { get; }

    /// <summary>Its addresses, one a zone; empty where the spec wants none that stay.</summary>
    public ImmutableArray<CfnEIP> Addresses { get; }

    /// <summary>The target groups by listener.</summary>
    public ImmutableDictionary<string, CfnTargetGroup> TargetGroups { get; }

    /// <summary>The listeners by the names of the spec.</summary>
    public ImmutableDictionary<string, CfnListener> Listeners { get; }

    /// <summary>The bucket of its logs; null where the spec keeps none.</summary>
    public Bucket? LogBucket { get; }

    /// <summary>The record that leads to it; null where the spec has no domain name.</summary>
    public CfnRecordSet? Record { get; }

    /// <summary>Its host name.</summary>
    public string DnsName => Balancer.AttrDnsName;

    internal override IEnumerable<(string Key, string Value)> Identities =>
        TargetGroups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => ($"target-{group.Key}", group.Value.AttrTargetGroupFullName)).Prepend(("id", Balancer.AttrLoadBalancerFullName));

    internal override IEnumerable<(string Name, string Value)> Environment => [("HOST", DnsName)];

    internal override IEnumerable<(string Name, string Value)> StackOutputs => [("networkEndpoint", DnsName)];

    /// <summary>What servers need to join the load balancer, for each listener that leads to them.</summary>
    /// <param name="servers">The block of the servers.</param>
    /// <exception cref="ArgumentException">No listener leads to them.</exception>
    public IReadOnlyList<FleetTarget> Targets(string servers)
    {
        if (!LeadsTo(servers))
        {
            throw new ArgumentException(
                $"servers is \"{servers}\"; allowed: {string.Join(", ", _props.Spec.Listeners.Select(listener => listener.Target).Distinct())}; add a listener to network load balancer \"{Block}\"", nameof(servers));
        }

        return [.. _props.Spec.Listeners.Where(listener => listener.Target == servers).Select(listener => new FleetTarget
        {
            TargetGroupArn = TargetGroups[listener.Name].Ref,
            Balancer = this,
            Ports = [.. Ports(listener)],
            Ready = [Listeners[listener.Name]],
        })];
    }

    /// <summary>The load balancer as an entry leads to it.</summary>
    /// <param name="region">The region that it stands in.</param>
    public EntryBalancer InRegion(string region) =>
        new() { Region = region, Balancer = Block, Arn = Balancer.Ref, DnsName = DnsName, ZoneId = Balancer.AttrCanonicalHostedZoneId, Construct = this };

    internal bool LeadsTo(string block) => _props.Spec.Listeners.Any(listener => listener.Target == block);

    // Callers inside the network are among those that its ports are open to.
    internal override void Connect(BlockConstruct caller)
    {
        if (caller is not NetworkedBlock networked)
            return;
        foreach (var port in _props.Spec.Listeners.SelectMany(OpenPorts))
            AllowFrom(networked, port);
    }

    internal override void AllowAccelerated()
    {
        if (!_props.Spec.Internal && _props.Spec.AllowedAddresses.Count == 0)
            return;
        foreach (var port in _props.Spec.Listeners.SelectMany(OpenPorts))
            AllowFrom($"accelerated-{port}", Cidr.Anywhere, port.Port, "Users, by the accelerator", port.Protocol);
    }

    void AllowCallers()
    {
        var spec = _props.Spec;
        string[] ranges = spec.AllowedAddresses.Count > 0 ? [.. spec.AllowedAddresses] : [spec.Internal ? _props.Network.CidrBlock : Cidr.Anywhere];
        foreach (var (listener, port) in spec.Listeners.SelectMany(listener => OpenPorts(listener).Select(port => (listener, port))))
        {
            for (var i = 0; i < ranges.Length; i++)
                AllowFrom(ranges.Length == 1 ? $"open-{listener.Name}-{port.Protocol}" : $"open-{listener.Name}-{port.Protocol}-{Ordinal(i)}", ranges[i], listener.Port, $"Callers of {listener.Name}", port.Protocol);
        }
    }

    CfnLoadBalancer Make()
    {
        var (spec, network) = (_props.Spec, _props.Network);
        var balancer = new CfnLoadBalancer(this, "balancer", new CfnLoadBalancerProps
        {
            Type = "network",
            Scheme = spec.Internal ? "internal" : "internet-facing",
            SecurityGroups = [SecurityGroupId],
            EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic = "on",
            Subnets = !Addresses.IsEmpty ? null : spec.Internal ? [.. network.PrivateSubnetIds] : [.. network.PublicSubnetIds],
            SubnetMappings = Addresses.IsEmpty ? null : network.PublicSubnetIds
                .Zip(Addresses, (subnet, address) => new CfnLoadBalancer.SubnetMappingProperty { SubnetId = subnet, AllocationId = address.AttrAllocationId }).ToArray(),
            LoadBalancerAttributes = BalancerAttributes.Of(spec, LogBucket?.BucketName),
        });
        if (spec.ReservedUnits > 0)
            balancer.AddPropertyOverride("MinimumLoadBalancerCapacity.CapacityUnits", spec.ReservedUnits);
        if (LogBucket?.Policy is { } policy)
            balancer.Node.AddDependency(policy);
        return balancer;
    }

    CfnListener Listen(NetworkListener listener)
    {
        var isTls = listener.Protocol == NetworkProtocol.Tls;
        var made = new CfnListener(this, $"listener-{listener.Name}", new CfnListenerProps
        {
            LoadBalancerArn = Balancer.Ref,
            Port = listener.Port,
            Protocol = NetworkNames.Of(listener.Protocol),
            DefaultActions = new[] { new CfnListener.ActionProperty { Type = "forward", TargetGroupArn = TargetGroups[listener.Name].Ref } },
            Certificates = isTls ? new[] { new CfnListener.CertificateProperty { CertificateArn = _props.CertificateArn } } : null,
            SslPolicy = isTls ? listener.TlsPolicy : null,
            AlpnPolicy = isTls ? [NetworkNames.Of(listener.Alpn)] : null,
            ListenerAttributes = listener.IdleTimeoutSeconds == NetworkLoadBalancerSpec.DefaultIdleSeconds ? null : new[]
            {
                new CfnListener.ListenerAttributeProperty { Key = "tcp.idle_timeout.seconds", Value = listener.IdleTimeoutSeconds.ToString(CultureInfo.InvariantCulture) },
            },
        });
        return made;
    }

    // AWS takes a load balancer as a target only where it listens on the port already.
    void Attach(NetworkListener listener, LoadBalancer balancer)
    {
        TargetGroups[listener.Name].AddDependency(balancer.HttpsListener);
        balancer.AllowFrom(this);
    }

    static IEnumerable<TargetPort> OpenPorts(NetworkListener listener) => NetworkNames.Transports(listener.Protocol).Select(protocol => new TargetPort(listener.Port, protocol));

    // What targets let in: the traffic, and the port that is checked where it is another.
    IEnumerable<TargetPort> Ports(NetworkListener listener)
    {
        foreach (var protocol in NetworkNames.Transports(listener.Protocol))
            yield return new(_props.PortOf(listener), protocol);
        if (listener.HealthCheck.Port is { } checkedPort)
            yield return new(checkedPort);
    }
}
