using System.Collections.Immutable;
using Constructs;

namespace Blueprints.Cdk;

/// <summary>The blocks of a blueprint in one of its replica regions, in a stack of that region.</summary>
public sealed class ReplicaRegionConstruct : Construct
{
    internal ReplicaRegionConstruct(Construct scope, string id, RegionPart part, BlueprintWiring wiring, ImmutableDictionary<string, BlockConstruct> primaries) : base(scope, id)
    {
        (Region, TrafficShare) = (part.Blueprint.Region, part.TrafficShare);
        new Carried { Region = Region }.WriteTo(this, "ReplicaRegion");
        var assembly = new BlueprintAssembly(this, part.Blueprint, wiring) { Primaries = primaries };
        assembly.Make(this, _ => true);
        assembly.Connect();
        Blocks = assembly.Constructs;
    }

    /// <summary>The region's code.</summary>
    public string Region { get; }

    /// <summary>The part of the users that it serves, 0 to 1.</summary>
    public decimal TrafficShare { get; }

    /// <summary>Its constructs by block.</summary>
    public ImmutableDictionary<string, BlockConstruct> Blocks { get; }
}
