using System.Runtime.CompilerServices;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>The size that target tracking asks for.</summary>
static class TargetTrackingRule
{
    /// <summary>The low alarm sits a tenth below the target, so that the two alarms do not chase each other.</summary>
    public const float LowThreshold = 0.9f;

    /// <summary>
    /// Capacity × metric ÷ target, rounded so that additions are rounded up and removals down: both are a ceiling. The capacity is what the metric was measured on: warmed instances.
    /// </summary>
    /// <param name="warmed">Instances that the metric was measured on.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="inverseTarget">1 ÷ target.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Size<T>(T warmed, T metric, T inverseTarget)
        where T : struct, ILane<T> => LaneMath.RoundUp(warmed * (metric * inverseTarget));
}
