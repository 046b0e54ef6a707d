using Blueprints.Databases;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="DistributedDatabase"/> takes.</summary>
public sealed class DistributedDatabaseArgs : BlockArgs<DistributedDatabaseSpec>
{
    /// <summary>Where its endpoint is placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }
}
