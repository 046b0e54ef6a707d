using Pulumi;

namespace Blueprints.Aws;

/// <summary>Where a block is placed: a VPC and its subnets. A <see cref="Network"/> converts to it; for a VPC that exists already, fill it in.</summary>
public sealed class NetworkReference : ResourceArgs
{
    /// <summary>The VPC.</summary>
    [Input("vpcId", required: true)]
    public required Input<string> VpcId { get; init; }

    /// <summary>The VPC's IPv4 range in CIDR notation.</summary>
    [Input("cidrBlock", required: true)]
    public required Input<string> CidrBlock { get; init; }

    /// <summary>Subnets routed to an internet gateway, one for each zone: load balancers, servers with public addresses.</summary>
    [Input("publicSubnetIds")]
    public InputList<string> PublicSubnetIds { get; init; } = [];

    /// <summary>Subnets routed out through NAT, one for each zone: servers.</summary>
    [Input("privateSubnetIds")]
    public InputList<string> PrivateSubnetIds { get; init; } = [];

    /// <summary>Subnets without a way out, one for each zone: data stores.</summary>
    [Input("isolatedSubnetIds")]
    public InputList<string> IsolatedSubnetIds { get; init; } = [];

    /// <summary>The reference to a network component.</summary>
    /// <param name="network">The component.</param>
    public static implicit operator NetworkReference(Network network) => network.ToReference();
}
