using System.Runtime.CompilerServices;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>The capacity that an adjustment asks for, with EC2 Auto Scaling's rounding.</summary>
static class AdjustmentRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Size<T>(AdjustmentKind kind, T capacity, T adjustment, T minMagnitude)
        where T : struct, ILane<T> => kind switch
        {
            AdjustmentKind.ChangeInCapacity => capacity + adjustment,
            AdjustmentKind.ExactCapacity => adjustment,
            _ => capacity + Percent(capacity, adjustment, minMagnitude),
        };

    // A magnitude is rounded down, but never to nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Percent<T>(T capacity, T percent, T minMagnitude)
        where T : struct, ILane<T>
    {
        var zero = T.Fill(0);
        var exact = capacity * percent / T.Fill(100);
        var negative = T.Less(exact, zero);
        var size = T.Select(negative, zero - exact, exact);
        var rounded = T.Max(T.Max(LaneMath.RoundDown(size), T.Fill(1)), minMagnitude);
        var change = T.Select(T.Less(zero, size), rounded, zero);
        return T.Select(negative, zero - change, change);
    }
}
