using Blueprints.Caching;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="ServerlessCache"/> takes.</summary>
public sealed record ServerlessCacheProps : BlockProps<ServerlessCacheSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    public required NetworkReference Network { get; init; }
}
