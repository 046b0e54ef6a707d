using Blueprints.Aws;
using Pulumi;

namespace Blueprints.Plugin;

/// <summary>What every component of the plugin takes: the wiring that a blueprint cannot know.</summary>
public abstract class EntryArgs : ResourceArgs
{
    /// <summary>The ARN of the ACM certificate for the load balancers. Needed from phase 2 on; default: none.</summary>
    [Input("certificateArn")]
    public Input<string>? CertificateArn { get; set; }

    /// <summary>The zones to use, at least as many as the network asks for. Default: the region's zones that need no opt-in.</summary>
    [Input("availabilityZones")]
    public InputList<string>? AvailabilityZones { get; set; }

    /// <summary>The ARNs of the replica regions' certificates by region code. Needed where there are replica regions, as in phase 5; default: none.</summary>
    [Input("replicaCertificateArns")]
    public Dictionary<string, Input<string>>? ReplicaCertificateArns { get; set; }

    // Only a design of one's own has domain names.
    private protected virtual Input<string>? HostedZone => null;

    internal BlueprintArgs ToBlueprint(Blueprint blueprint) => new()
    {
        Blueprint = blueprint,
        CertificateArn = CertificateArn,
        AvailabilityZones = AvailabilityZones,
        ReplicaCertificateArns = ReplicaCertificateArns ?? [],
        HostedZoneId = HostedZone,
    };
}
