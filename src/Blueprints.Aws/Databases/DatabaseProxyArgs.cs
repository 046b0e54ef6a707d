using Blueprints.Databases;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="DatabaseProxy"/> takes.</summary>
public sealed class DatabaseProxyArgs : BlockArgs<DatabaseProxySpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }

    /// <summary>The database that it stands in front of.</summary>
    public required Database Database { get; init; }

    /// <summary>The shard that it stands in front of, in a sharded database. Default: none.</summary>
    [Input("shard")]
    public string? Shard { get; init; }

    /// <summary>The database's block, which tells an estimator whose instances the proxy is billed by.</summary>
    [Input("database")]
    string DatabaseBlock => Database.Block;
}
