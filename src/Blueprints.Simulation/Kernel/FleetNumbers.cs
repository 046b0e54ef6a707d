using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>A design as the numbers that the lanes read: <see cref="FleetParameters{T}"/>, then each policy's.</summary>
static class FleetNumbers
{
    // Large enough to mean "no limit", small enough not to overflow when multiplied by a rate.
    const float Unlimited = 1e18f;

    public static float[] Of(FleetDesign design, StepClock clock)
    {
        var queue = design.Queue;
        var rate = design.RequestsPerSecond / Repeats(design);
        return
        [
            design.MinCapacity, design.MaxCapacity, design.InitialCapacity ?? design.MinCapacity, (float)rate, design.Concurrency,
            queue is null ? Unlimited : (float)(queue.InFlightLimit / design.ServiceSeconds / Repeats(design)),
            queue is null ? (float)design.Callers.TimeoutSeconds : 1e9f,
            queue is null ? 0 : Unlimited * 1e6f,
            queue is null ? (float?)design.Callers.AdmissionLimit ?? Unlimited : Unlimited,
            queue is null ? (float)design.Callers.RetryShare : 0,
            (float)(design.Objective.Seconds - design.ServiceSeconds), (float)(1 - design.Objective.Share),
            (float)(queue?.PoisonShare ?? 0), design.WarmPool is { } pool ? pool.PreparedCapacity ?? design.MaxCapacity : 0,
            .. design.Policies.SelectMany(policy => policy.Parameters(clock)),
        ];
    }

    // A message that is still worked on when its visibility timeout ends is received again, and worked on again.
    static double Repeats(FleetDesign design) =>
        design.Queue is { VisibilitySeconds: > 0 } queue ? Math.Max(1, Math.Ceiling((design.ServiceSeconds / queue.VisibilitySeconds) - 1e-9)) : 1;
}
