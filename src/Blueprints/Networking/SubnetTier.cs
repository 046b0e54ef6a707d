namespace Blueprints.Networking;

/// <summary>What a subnet is for, which decides its way to the internet.</summary>
public enum SubnetTier
{
    /// <summary>Routed to the internet gateway: load balancers, NAT gateways, servers with public addresses.</summary>
    Public,

    /// <summary>Routed out through NAT: servers.</summary>
    Private,

    /// <summary>No route out: data stores.</summary>
    Isolated,
}
