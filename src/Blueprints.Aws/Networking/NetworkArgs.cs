using Blueprints.Networking;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="Network"/> takes.</summary>
public sealed class NetworkArgs : BlockArgs<NetworkSpec>
{
    /// <summary>
    /// The zones to use, at least as many as the spec asks for: <c>us-east-1a</c>. Default: the region's zones that need no opt-in, in AWS's order. Subnets stay in
    /// the zones they were made in.
    /// </summary>
    [Input("availabilityZones")]
    public InputList<string>? AvailabilityZones { get; init; }
}
