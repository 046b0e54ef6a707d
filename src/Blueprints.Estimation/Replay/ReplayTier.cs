using System.Collections.Immutable;
using Blueprints.Simulation.Fleets;

namespace Blueprints.Estimation.Replay;

/// <summary>A part of a design as the simulator sees it: equal servers, the calls that reach them and the rules by which they scale.</summary>
public sealed record ReplayTier
{
    /// <summary>The block, with the part of it where it has several: <c>web</c>, <c>db writer</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The block's own name in the blueprint.</summary>
    public required string Block { get; init; }

    /// <summary>The machine: an instance type, or a container's size.</summary>
    public required string Machine { get; init; }

    /// <summary>The servers for the simulator. Its objective is the tier's own part of the whole time, its price that of <see cref="PricePerHour"/>.</summary>
    public required FleetDesign Design { get; init; }

    /// <summary>Calls that reach the tier for each request of a user, as the flows say; above 0.</summary>
    public required double CallsPerRequest { get; init; }

    /// <summary>USD for an hour of one server; null where the catalog has no price.</summary>
    public required decimal? PricePerHour { get; init; }

    /// <summary>USD for an hour of one instance that waits in the warm pool: its volumes, and the instance itself where it runs. Default: 0.</summary>
    public decimal PooledPricePerHour { get; init; }

    /// <summary>Whether users wait for it. Work off a queue is judged by its own latency.</summary>
    public required bool IsOnRequestPath { get; init; }

    /// <summary>What the figures rest on, in words.</summary>
    public required ImmutableArray<string> Assumptions { get; init; }
}
