using System.Collections.Immutable;
using Blueprints.Entry;
using Pulumi;
using Accelerators = Pulumi.Aws.GlobalAccelerator;
using Route53 = Pulumi.Aws.Route53;

namespace Blueprints.Aws;

/// <summary>
/// The door of a design that stands in several regions: Route 53 records, or a Global Accelerator with a name of its own, in front of the load balancer of each region.
/// </summary>
public sealed class GlobalEntry : BlockComponent
{
    /// <summary>Makes the entry.</summary>
    /// <param name="name">The component's name; the beginning of its resources' names.</param>
    /// <param name="args">The spec and the load balancers of each region.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">A balancer or the hosted zone that the spec needs is missing.</exception>
    public GlobalEntry(string name, GlobalEntryArgs args, ComponentResourceOptions? options = null)
        : base("GlobalEntry", name, args.Block ?? name, ((GlobalEntryArgs)args.For(name)).Wired(), options)
    {
        var spec = args.Spec;
        Zone = spec.OwnZone ? new(ChildName("zone"), new() { Name = spec.DomainName!, Comment = $"Users of {Block}" }, Child()) : null;
        var zoneId = Zone?.ZoneId ?? args.HostedZoneId?.ToOutput();
        if (spec.Accelerator is { } accelerator)
        {
            Acceleration = new(name, args, accelerator, Child());
            Records = spec.DomainName is { } domain ? [Alias(domain, zoneId!)] : [];
        }
        else
        {
            var records = new EntryRecords(name, args, zoneId!, Child());
            (Records, HealthChecks) = (records.Records, records.HealthChecks);
        }

        HostName = spec.DomainName is { } host ? Output.Create(host) : Acceleration!.Accelerator.DnsName;
        Url = HostName.Apply(address => $"https://{address}");
        RegisterOutputs();
    }

    /// <summary>The accelerator; none where Route 53 leads users.</summary>
    public Accelerators.Accelerator? Accelerator => Acceleration?.Accelerator;

    /// <summary>The bucket of the accelerator's flow logs; none unless the spec keeps them.</summary>
    public AccessLogBucket? LogBucket => Acceleration?.LogBucket;

    /// <summary>The accelerator's listeners by name; none where Route 53 leads users.</summary>
    public ImmutableDictionary<string, Accelerators.Listener> Listeners => Acceleration?.Listeners ?? ImmutableDictionary<string, Accelerators.Listener>.Empty;

    /// <summary>The accelerator's endpoint groups by listener and region; none where Route 53 leads users.</summary>
    public ImmutableDictionary<(string Listener, string Region), Accelerators.EndpointGroup> EndpointGroups =>
        Acceleration?.EndpointGroups ?? ImmutableDictionary<(string Listener, string Region), Accelerators.EndpointGroup>.Empty;

    /// <summary>The DNS records of its name.</summary>
    public ImmutableArray<Route53.Record> Records { get; }

    /// <summary>The checks from outside by region; none unless the spec has one.</summary>
    public ImmutableDictionary<string, Route53.HealthCheck> HealthChecks { get; } = ImmutableDictionary<string, Route53.HealthCheck>.Empty;

    /// <summary>Its hosted zone, to whose name servers the zone above delegates; none unless the spec says so.</summary>
    public Route53.Zone? Zone { get; }

    /// <summary>The name that users call: the spec's, or the accelerator's own.</summary>
    [Output("hostName")]
    public Output<string> HostName { get; private set; }

    /// <summary>The address: <c>https://</c> and the name.</summary>
    [Output("url")]
    public Output<string> Url { get; private set; }

    internal override IEnumerable<(string Name, Input<string> Value)> Environment => [("URL", Url)];

    EntryAcceleration? Acceleration { get; }

    Route53.Record Alias(string domain, Input<string> zoneId) => new(ChildName("alias"), new()
    {
        ZoneId = zoneId,
        Name = domain,
        Type = "A",
        Aliases = [new Route53.Inputs.RecordAliasArgs { Name = Acceleration!.Accelerator.DnsName, ZoneId = Acceleration.Accelerator.HostedZoneId, EvaluateTargetHealth = true }],
    }, Child());
}
