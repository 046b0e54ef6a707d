namespace Blueprints.Simulation.Fleets;

/// <summary>A share of requests that has to be answered within a time. A step in which fewer are counts as lost.</summary>
public sealed record LatencyObjective
{
    /// <summary>The time in seconds, waiting and service together; above 0. Default: 1.</summary>
    public double Seconds { get; init; } = 1;

    /// <summary>The share of requests, above 0 and below 1. Default: 0.99.</summary>
    public double Share { get; init; } = 0.99;

    internal IEnumerable<string> Problems() => new Check("objective").Above(Seconds, 0, "seconds")
        .Require(Share is > 0 and < 1, Share, "share", "above 0 and below 1").Found;
}
