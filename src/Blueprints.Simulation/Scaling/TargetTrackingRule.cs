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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Size<T>(T warmed, T metric, T target)
        where T : struct, ILane<T> => LaneMath.RoundUp(warmed * (metric / target));
}
