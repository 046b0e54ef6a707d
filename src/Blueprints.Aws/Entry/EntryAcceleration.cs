using System.Collections.Immutable;
using Blueprints.Entry;
using Pulumi;
using Pulumi.Aws.GlobalAccelerator.Inputs;
using Accelerators = Pulumi.Aws.GlobalAccelerator;

namespace Blueprints.Aws;

/// <summary>A Global Accelerator with its listeners, and for each of them an endpoint group in every region.</summary>
sealed class EntryAcceleration
{
    const string LogFolder = "flows";

    readonly string _name;
    readonly CustomResourceOptions _child;

    public EntryAcceleration(string name, GlobalEntryArgs args, Accelerator spec, CustomResourceOptions child)
    {
        (_name, _child) = (name, child);
        LogBucket = spec.FlowLogDays > 0
            ? new($"{name}-logs", new() { RetentionDays = spec.FlowLogDays }, new() { Parent = child.Parent }, delivered: true, $"{LogFolder}/")
            : null;
        Accelerator = Make();
        Listeners = spec.Listeners.ToImmutableDictionary(listener => listener.Name, Listen);
        EndpointGroups = spec.Listeners.SelectMany(listener => args.Regions.Select(region => (Listener: listener, Region: region)))
            .ToImmutableDictionary(pair => (pair.Listener.Name, pair.Region), pair => Lead(pair.Listener, pair.Region, args, spec));
        foreach (var balancer in args.Balancers)
            balancer.Component?.AllowAccelerated();
    }

    public Accelerators.Accelerator Accelerator { get; }

    public AccessLogBucket? LogBucket { get; }

    public ImmutableDictionary<string, Accelerators.Listener> Listeners { get; }

    public ImmutableDictionary<(string Listener, string Region), Accelerators.EndpointGroup> EndpointGroups { get; }

    Accelerators.Accelerator Make()
    {
        var args = new Accelerators.AcceleratorArgs { IpAddressType = "IPV4", Enabled = true };
        if (LogBucket is null)
            return new(_name, args, _child);
        args.Attributes = new AcceleratorAttributesArgs { FlowLogsEnabled = true, FlowLogsS3Bucket = LogBucket.Bucket.Id, FlowLogsS3Prefix = LogFolder };
        // AWS refuses a bucket that it may not write to yet.
        return new(_name, args, CustomResourceOptions.Merge(_child, new() { DependsOn = { LogBucket.Policy } }));
    }

    Accelerators.Listener Listen(AcceleratorListener listener) => new($"{_name}-{listener.Name}", new()
    {
        AcceleratorArn = Accelerator.Arn,
        Protocol = listener.Protocol == AcceleratorProtocol.Udp ? "UDP" : "TCP",
        ClientAffinity = listener.SticksToClient ? "SOURCE_IP" : "NONE",
        PortRanges = [.. listener.Ports.Select(range => new ListenerPortRangeArgs { FromPort = range.From, ToPort = range.To == 0 ? range.From : range.To })],
    }, _child);

    Accelerators.EndpointGroup Lead(AcceleratorListener listener, string region, GlobalEntryArgs args, Accelerator spec) => new($"{_name}-{listener.Name}-{region}", new()
    {
        ListenerArn = Listeners[listener.Name].Arn,
        EndpointGroupRegion = region,
        TrafficDialPercentage = Dial(region, args),
        EndpointConfigurations = [.. args.Balancers.Where(balancer => balancer.Region == region).Select(balancer => Endpoint(balancer, spec))],
        PortOverrides = [.. listener.PortOverrides.Select(port => new EndpointGroupPortOverrideArgs { ListenerPort = port.ListenerPort, EndpointPort = port.EndpointPort })],
    }, _child);

    static EndpointGroupEndpointConfigurationArgs Endpoint(EntryBalancer balancer, Accelerator spec) => new()
    {
        EndpointId = balancer.Arn,
        Weight = spec.Endpoints.FirstOrDefault(endpoint => endpoint.Balancer == balancer.Balancer)?.Weight ?? DefaultWeight,
        ClientIpPreservationEnabled = spec.PreserveClientAddress,
    };

    // AWS's own default.
    const int DefaultWeight = 128;

    // Where no region with a dial above 0 is healthy, AWS leads to the others in spite of theirs: that is what standing by means.
    static double Dial(string region, GlobalEntryArgs args) =>
        args.Spec.Mode == EntryMode.ActivePassive ? (region == args.Regions[0] ? 100 : 0) : args.Spec.Setting(region).TrafficDialPercent;
}
