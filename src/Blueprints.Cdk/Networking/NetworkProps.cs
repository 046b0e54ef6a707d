using System.Collections.Immutable;
using Blueprints.Networking;

namespace Blueprints.Cdk;

/// <summary>What a <see cref="Network"/> takes.</summary>
public sealed record NetworkProps : BlockProps<NetworkSpec>
{
    /// <summary>The zones to use, at least as many as the spec asks for. Default: the first ones that the region has, as CloudFormation lists them.</summary>
    public ImmutableArray<string> AvailabilityZones { get; init; } = [];
}
