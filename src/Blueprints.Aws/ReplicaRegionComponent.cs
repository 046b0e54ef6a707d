using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>The blocks of a blueprint in one of its replica regions. Its resources use a provider of that region.</summary>
public sealed class ReplicaRegionComponent : ComponentResource
{
    internal ReplicaRegionComponent(string name, ReplicaRegionArgs args, ComponentResourceOptions options)
        : base("blueprints:aws:ReplicaRegion", name, args, options)
    {
        (Region, TrafficShare) = (args.Region, args.Part.TrafficShare);
        var assembly = new BlueprintAssembly(name, args.Part.Blueprint, args.CertificateArn, args.AvailabilityZones, this) { Entry = args.Entry, Primaries = args.Primaries, ClusterAdministrators = args.ClusterAdministrators };
        assembly.Make(_ => true);
        assembly.Connect();
        Blocks = assembly.Components;
        RegisterOutputs();
    }

    /// <summary>The AWS region.</summary>
    public string Region { get; }

    /// <summary>The share of the traffic that it serves; 0 to below 1.</summary>
    public decimal TrafficShare { get; }

    /// <summary>The components by block name; blocks that stand once for all regions are not among them.</summary>
    public ImmutableDictionary<string, BlockComponent> Blocks { get; }
}
