using System.Collections.Immutable;
using Amazon.CDK;

namespace Blueprints.Cdk;

/// <summary>What a fleet needs to join a load balancer.</summary>
public sealed record FleetTarget
{
    /// <summary>The target group.</summary>
    public required string TargetGroupArn { get; init; }

    /// <summary>What scaling policies on requests name: the balancer's and the group's part of their ARNs. Default: none, as for network load balancers.</summary>
    public string? ResourceLabel { get; init; }

    /// <summary>The group's part of its ARN, by which metrics name it. Default: none.</summary>
    public string? TargetGroupName { get; init; }

    /// <summary>The block that sends the traffic; its security group is let in. Default: none.</summary>
    public NetworkedBlock? Balancer { get; init; }

    /// <summary>The ports that it sends to and checks. Default: the fleet's own.</summary>
    internal ImmutableArray<TargetPort> Ports { get; init; } = [];

    /// <summary>What has to stand before servers join. Default: nothing.</summary>
    internal ImmutableArray<CfnResource> Ready { get; init; } = [];
}
