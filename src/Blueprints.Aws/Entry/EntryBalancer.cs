using Pulumi;

namespace Blueprints.Aws;

/// <summary>A load balancer of one region, to which a <see cref="GlobalEntry"/> leads users; <see cref="LoadBalancer.InRegion"/> gives it.</summary>
public sealed record EntryBalancer
{
    /// <summary>The region, such as <c>eu-west-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The balancer's block name: the entry's target, or one of its accelerator's endpoints.</summary>
    public required string Balancer { get; init; }

    /// <summary>The balancer's ARN.</summary>
    public required Input<string> Arn { get; init; }

    /// <summary>Its own DNS name.</summary>
    public required Input<string> DnsName { get; init; }

    /// <summary>The hosted zone of that name.</summary>
    public required Input<string> ZoneId { get; init; }

    /// <summary>The component, where an accelerator has to be let in by one that is internal. Default: none; the program makes the rules itself.</summary>
    internal NetworkedBlock? Component { get; init; }
}
