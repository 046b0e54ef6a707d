namespace Blueprints.Cdk;

/// <summary>A load balancer that an entry leads to, in one of its regions.</summary>
public sealed record EntryBalancer
{
    /// <summary>The region that it stands in.</summary>
    public required string Region { get; init; }

    /// <summary>The load balancer's block.</summary>
    public required string Balancer { get; init; }

    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>Its own host name.</summary>
    public required string DnsName { get; init; }

    /// <summary>The hosted zone of its host name.</summary>
    public required string ZoneId { get; init; }

    /// <summary>Lets in the users that an accelerator brings; null where the balancer is no construct of ours.</summary>
    internal NetworkedBlock? Construct { get; init; }
}
