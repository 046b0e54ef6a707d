using System.Collections.Immutable;
using Amazon.CDK.AWS.Route53;
using Blueprints.Entry;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>What leads users to one of several regions: an accelerator, or records in DNS with health checks.</summary>
public sealed class GlobalEntry : BlockConstruct, IEntry
{
    /// <summary>Makes the entry.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">The spec and the load balancers.</param>
    /// <exception cref="Validation.InvalidInputException">The spec has problems; all are listed.</exception>
    /// <exception cref="ArgumentException">Something that the spec needs is not wired.</exception>
    public GlobalEntry(Construct scope, string id, GlobalEntryProps props) : base(scope, id, "GlobalEntry", props.Wired().Carry(id))
    {
        var spec = props.Spec;
        Zone = spec.OwnZone ? new(this, "zone", new CfnHostedZoneProps { Name = spec.DomainName!, HostedZoneConfig = new CfnHostedZone.HostedZoneConfigProperty { Comment = $"Users of {Block}" } }) : null;
        var zoneId = Zone?.AttrId ?? props.HostedZoneId;
        if (spec.Accelerator is { } accelerator)
        {
            Acceleration = new(this, Name, props, accelerator);
            Records = spec.DomainName is { } domain ? [Acceleration.Alias(this, domain, zoneId!)] : [];
        }
        else
        {
            Records = new EntryRecords(this, Name, props, zoneId!).Records;
        }

        HostName = spec.DomainName ?? Acceleration!.Accelerator.AttrDnsName;
    }

    /// <summary>The accelerator with its listeners and endpoints; null where DNS leads.</summary>
    public EntryAcceleration? Acceleration { get; }

    /// <summary>The records that lead to regions, or to the accelerator.</summary>
    public ImmutableArray<CfnRecordSet> Records { get; }

    /// <summary>The hosted zone that it makes; null where it has none of its own.</summary>
    public CfnHostedZone? Zone { get; }

    /// <summary>The host name that users open.</summary>
    public string HostName { get; }

    /// <summary>The address that users open.</summary>
    public string Url => $"https://{HostName}";

    internal override IEnumerable<(string Name, string Value)> Environment => [("URL", Url)];
}
