using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>What blocks need of the network they stand in. A <see cref="Network"/> is one; a network that is there already can be told by its ids.</summary>
public sealed record NetworkReference
{
    /// <summary>The VPC's id.</summary>
    public required string VpcId { get; init; }

    /// <summary>The VPC's IPv4 addresses, such as <c>10.0.0.0/16</c>.</summary>
    public required string CidrBlock { get; init; }

    /// <summary>The subnets with a way to the internet and from it, one a zone. Default: none.</summary>
    public ImmutableArray<string> PublicSubnetIds { get; init; } = [];

    /// <summary>The subnets with a way out only, one a zone. Default: none.</summary>
    public ImmutableArray<string> PrivateSubnetIds { get; init; } = [];

    /// <summary>The subnets with no way out, one a zone. Default: none.</summary>
    public ImmutableArray<string> IsolatedSubnetIds { get; init; } = [];

    /// <summary>The network of a construct as a reference.</summary>
    /// <param name="network">The network.</param>
    public static implicit operator NetworkReference(Network network) => network.ToReference();

    /// <summary>A network of the CDK's own as a reference: its public, private and isolated subnets.</summary>
    /// <param name="vpc">The network.</param>
    public static NetworkReference Of(IVpc vpc) => new()
    {
        VpcId = vpc.VpcId,
        CidrBlock = vpc.VpcCidrBlock,
        PublicSubnetIds = [.. vpc.PublicSubnets.Select(subnet => subnet.SubnetId)],
        PrivateSubnetIds = [.. vpc.PrivateSubnets.Select(subnet => subnet.SubnetId)],
        IsolatedSubnetIds = [.. vpc.IsolatedSubnets.Select(subnet => subnet.SubnetId)],
    };

    // A security group asks for its VPC as a construct and looks at nothing but the id.
    internal IVpc VpcFor(Construct scope) => Vpc.FromVpcAttributes(scope, "vpc", new VpcAttributes { VpcId = VpcId, AvailabilityZones = [Fn.Select(0, Fn.GetAzs())] });
}
