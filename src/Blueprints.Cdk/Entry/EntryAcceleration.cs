using System.Collections.Immutable;
using Amazon.CDK.AWS.GlobalAccelerator;
using Amazon.CDK.AWS.Route53;
using Blueprints.Entry;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>An accelerator: fixed addresses near the users, and AWS's own network from there to the regions.</summary>
public sealed class EntryAcceleration
{
    // AWS's own default.
    const int DefaultWeight = 128;

    // The hosted zone of all accelerators. Source: Global Accelerator's endpoint reference in the AWS General Reference.
    const string AcceleratorZone = "Z2BJ6XQ5FK7U4H";

    readonly Construct _scope;

    internal EntryAcceleration(Construct scope, string name, GlobalEntryProps props, Blueprints.Entry.Accelerator spec)
    {
        _scope = scope;
        Accelerator = new(scope, "accelerator", new CfnAcceleratorProps { Name = PhysicalNames.Within(64, name), IpAddressType = "IPV4", Enabled = true });
        Listeners = spec.Listeners.ToImmutableDictionary(listener => listener.Name, Listen);
        EndpointGroups = spec.Listeners.SelectMany(listener => props.Regions.Select(region => (Listener: listener, Region: region)))
            .ToImmutableDictionary(pair => (pair.Listener.Name, pair.Region), pair => Lead(pair.Listener, pair.Region, props, spec));
        foreach (var balancer in props.Balancers)
            balancer.Construct?.AllowAccelerated();
    }

    /// <summary>The accelerator.</summary>
    public CfnAccelerator Accelerator { get; }

    /// <summary>Its listeners by the names of the spec.</summary>
    public ImmutableDictionary<string, CfnListener> Listeners { get; }

    /// <summary>Where each listener leads in each region.</summary>
    public ImmutableDictionary<(string Listener, string Region), CfnEndpointGroup> EndpointGroups { get; }

    internal CfnRecordSet Alias(Construct scope, string domain, string zoneId) => new(scope, "alias", new CfnRecordSetProps
    {
        HostedZoneId = zoneId,
        Name = domain,
        Type = "A",
        AliasTarget = new CfnRecordSet.AliasTargetProperty { DnsName = Accelerator.AttrDnsName, HostedZoneId = AcceleratorZone, EvaluateTargetHealth = true },
    });

    CfnListener Listen(AcceleratorListener listener) => new(_scope, $"listener-{listener.Name}", new CfnListenerProps
    {
        AcceleratorArn = Accelerator.Ref,
        Protocol = listener.Protocol == AcceleratorProtocol.Udp ? "UDP" : "TCP",
        ClientAffinity = listener.SticksToClient ? "SOURCE_IP" : "NONE",
        PortRanges = listener.Ports.Select(range => new CfnListener.PortRangeProperty { FromPort = range.From, ToPort = range.To == 0 ? range.From : range.To }).ToArray(),
    });

    CfnEndpointGroup Lead(AcceleratorListener listener, string region, GlobalEntryProps props, Blueprints.Entry.Accelerator spec) => new(_scope, $"{listener.Name}-{region}", new CfnEndpointGroupProps
    {
        ListenerArn = Listeners[listener.Name].Ref,
        EndpointGroupRegion = region,
        TrafficDialPercentage = Dial(region, props),
        EndpointConfigurations = props.Balancers.Where(balancer => balancer.Region == region).Select(balancer => new CfnEndpointGroup.EndpointConfigurationProperty
        {
            EndpointId = balancer.Arn,
            Weight = spec.Endpoints.FirstOrDefault(endpoint => endpoint.Balancer == balancer.Balancer)?.Weight ?? DefaultWeight,
            ClientIpPreservationEnabled = spec.PreserveClientAddress,
        }).ToArray(),
        PortOverrides = listener.PortOverrides.Count == 0 ? null : listener.PortOverrides
            .Select(port => new CfnEndpointGroup.PortOverrideProperty { ListenerPort = port.ListenerPort, EndpointPort = port.EndpointPort }).ToArray(),
    });

    // Where no region with a dial above 0 is healthy, AWS leads to the others in spite of theirs: that is what standing by means.
    static double Dial(string region, GlobalEntryProps props) =>
        props.Spec.Mode == EntryMode.ActivePassive ? (region == props.Regions[0] ? 100 : 0) : props.Spec.Setting(region).TrafficDialPercent;
}
