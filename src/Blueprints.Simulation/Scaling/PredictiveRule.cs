using System.Runtime.CompilerServices;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>The sizes that predictive scaling asks for.</summary>
static class PredictiveRule
{
    /// <summary>Instances for a forecast load.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Size<T>(T load, T targetLoadPerInstance)
        where T : struct, ILane<T> => LaneMath.RoundUp(load / targetLoadPerInstance);

    /// <summary>The largest capacity that a forecast allows itself beyond the group's: the forecast and its buffer. Forecast 50, max 40, buffer 10 %: 55.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Maximum<T>(T forecast, T maximum, T bufferFactor)
        where T : struct, ILane<T> => T.Select(T.Less(maximum, forecast), LaneMath.RoundUp(forecast * bufferFactor), maximum);
}
