using Blueprints.Databases;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="DistributedDatabase"/> takes.</summary>
public sealed record DistributedDatabaseProps : BlockProps<DistributedDatabaseSpec>
{
    /// <summary>Where its endpoint is placed: the isolated subnets.</summary>
    public required NetworkReference Network { get; init; }
}
