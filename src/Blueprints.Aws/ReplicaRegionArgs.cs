using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="ReplicaRegionComponent"/> takes.</summary>
sealed class ReplicaRegionArgs : ResourceArgs
{
    /// <summary>The blocks and flows of the region.</summary>
    public required RegionPart Part { get; init; }

    /// <summary>The components of the blueprint's own region, which this region's data stores may copy.</summary>
    public required ImmutableDictionary<string, BlockComponent> Primaries { get; init; }

    /// <summary>The certificate of the region's load balancers.</summary>
    public Input<string>? CertificateArn { get; init; }

    /// <summary>The zones to use. Default: the region's zones that need no opt-in.</summary>
    public InputList<string>? AvailabilityZones { get; init; }

    /// <summary>What load balancers and names are given beside the certificate.</summary>
    public required EntryWiring Entry { get; init; }

    /// <summary>Who may do everything in its cluster.</summary>
    public required ImmutableDictionary<string, Input<string>> ClusterAdministrators { get; init; }

    /// <summary>The region, among the recorded inputs: a captured graph tells by it where its resources stand.</summary>
    [Input("region")]
    internal string Region => Part.Blueprint.Region;

    /// <summary>The region's share of the traffic, among the recorded inputs.</summary>
    [Input("trafficShare")]
    string TrafficShare => Part.TrafficShare.ToString(CultureInfo.InvariantCulture);
}
