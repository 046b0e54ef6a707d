namespace Blueprints.Simulation.Fleets;

/// <summary>An injected failure: instances in service are lost and replaced through the usual launch.</summary>
public sealed record FleetFailure
{
    /// <summary>Seconds after the start of the run; at least 0.</summary>
    public required double AtSeconds { get; init; }

    /// <summary>The share of the instances in service that is lost, rounded up, 0 to 1: a third for one zone of three. Default: 0.</summary>
    public double Share { get; init; }

    /// <summary>Instances lost besides; at least 0. Default: 0.</summary>
    public int Instances { get; init; }

    /// <summary>One of several zones fails.</summary>
    /// <param name="atSeconds">Seconds after the start.</param>
    /// <param name="zones">The zones over which the fleet is spread; at least 1.</param>
    public static FleetFailure ZoneLoss(double atSeconds, int zones) => new() { AtSeconds = atSeconds, Share = 1.0 / zones };

    internal IEnumerable<string> Problems() => new Check("failure").AtLeast(AtSeconds, 0, "at, seconds").Between(Share, 0, 1, "share").AtLeast(Instances, 0, "instances").Found;
}
