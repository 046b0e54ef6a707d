using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>Designs of one shape: they run in the same rows of lanes and differ in numbers only.</summary>
sealed class FleetGroup
{
    readonly float[][] _parameters;

    FleetGroup(FleetShape shape, int[] designs, float[][] parameters) => (Shape, Designs, _parameters) = (shape, designs, parameters);

    public FleetShape Shape { get; }

    /// <summary>The designs' places in the batch.</summary>
    public int[] Designs { get; }

    public int ParameterCount => _parameters[0].Length;

    /// <summary>A number of one of the group's designs.</summary>
    public float Parameter(int design, int index) => _parameters[design][index];

    public static IEnumerable<FleetGroup> Of(IReadOnlyList<FleetDesign> designs, StepClock clock, FailureStep[] failures) =>
        designs.Select((design, place) => (Design: design, Place: place)).GroupBy(entry => Structure(entry.Design, clock), StringComparer.Ordinal)
            .Select(group => new FleetGroup(
                Shaped(group.First().Design, clock, failures),
                [.. group.Select(entry => entry.Place)],
                [.. group.Select(entry => FleetNumbers.Of(entry.Design, clock))]));

    static string Structure(FleetDesign design, StepClock clock) => string.Join('|',
    [
        $"{clock.Steps(design.LaunchSeconds)} {clock.Steps(design.EffectiveWarmup)} {Pooled(design, clock)} {Receives(design)} {Visibility(design, clock)}",
        .. design.Policies.Select(policy => policy.Structure(clock)),
    ]);

    static FleetShape Shaped(FleetDesign design, StepClock clock, FailureStep[] failures) => new(
        clock, clock.Steps(design.LaunchSeconds), clock.Steps(design.EffectiveWarmup), Pooled(design, clock), Receives(design), Visibility(design, clock),
        [.. design.Policies], [.. design.Policies.Select(policy => policy.Parameters(clock).Length)], failures);

    static int Pooled(FleetDesign design, StepClock clock) => design.WarmPool is { } pool ? clock.Steps(pool.LaunchSeconds) : -1;

    static int Receives(FleetDesign design) => design.Queue is { PoisonShare: > 0 } queue ? queue.MaxReceives : 1;

    static int Visibility(FleetDesign design, StepClock clock) => design.Queue is { PoisonShare: > 0 } queue ? Math.Max(1, clock.Steps(queue.VisibilitySeconds)) : 0;
}
