using Blueprints.Caching;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>What a <see cref="ServerlessCache"/> takes.</summary>
public sealed class ServerlessCacheArgs : BlockArgs<ServerlessCacheSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    [Input("network", required: true)]
    public required NetworkReference Network { get; init; }
}
