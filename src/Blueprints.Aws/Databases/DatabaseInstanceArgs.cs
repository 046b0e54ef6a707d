using Blueprints.Databases;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="DatabaseInstance"/> takes.</summary>
public sealed class DatabaseInstanceArgs : BlockArgs<DatabaseInstanceSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }
}
