using Blueprints.Databases;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="DatabaseInstance"/> takes.</summary>
public sealed record DatabaseInstanceProps : BlockProps<DatabaseInstanceSpec>
{
    /// <summary>Where it is placed: the isolated subnets.</summary>
    public required NetworkReference Network { get; init; }
}
