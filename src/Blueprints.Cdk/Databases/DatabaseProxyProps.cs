using Blueprints.Databases;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="DatabaseProxy"/> takes.</summary>
public sealed record DatabaseProxyProps : BlockProps<DatabaseProxySpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    public required NetworkReference Network { get; init; }

    /// <summary>The database that it stands before.</summary>
    public required Database Database { get; init; }

    /// <summary>The shard that it stands before, in a sharded database. Default: none.</summary>
    public string? Shard { get; init; }
}
