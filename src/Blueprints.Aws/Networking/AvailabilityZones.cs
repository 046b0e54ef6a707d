using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Aws;

/// <summary>The availability zones that a network spreads over.</summary>
static class AvailabilityZones
{
    /// <summary>The region's zones that need no opt-in; not local or wavelength zones.</summary>
    public static Output<ImmutableArray<string>> OfRegion(Resource parent) => Pulumi.Aws.GetAvailabilityZones
        .Invoke(
            new()
            {
                State = "available",
                Filters = [new Pulumi.Aws.Inputs.GetAvailabilityZonesFilterInputArgs { Name = "opt-in-status", Values = ["opt-in-not-required"] }],
            },
            new InvokeOptions { Parent = parent })
        .Apply(zones => zones.Names);

    /// <summary>The zone at a position.</summary>
    /// <exception cref="RunException">There are fewer zones than needed (raised when the value is awaited).</exception>
    public static Output<string> At(Output<ImmutableArray<string>> zones, int position, int needed) => zones.Apply(names => names.Length >= needed
        ? names[position]
        : throw new RunException(
            $"availabilityZones has {names.Length} zones ({string.Join(", ", names)}); allowed: at least {needed}; lower zones on the network, or name more zones"));
}
