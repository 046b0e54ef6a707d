using System.Runtime.CompilerServices;

namespace Blueprints.Simulation.Kernel;

/// <summary>How many instances of a fleet are where.</summary>
struct InstanceCounts<T>
    where T : struct, ILane<T>
{
    /// <summary>Asked for and not yet in service.</summary>
    public T Pending;

    /// <summary>In service, but too young to count in metrics.</summary>
    public T Warming;

    /// <summary>In service and counted.</summary>
    public T Warmed;

    /// <summary>Prepared in the warm pool.</summary>
    public T Pool;

    /// <summary>On their way to the warm pool.</summary>
    public T Refilling;

    /// <summary>Pending ones that go as soon as they arrive.</summary>
    public T Cancelled;

    public readonly T InService
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Warmed + Warming;
    }

    /// <summary>All that exist and cost.</summary>
    public readonly T Total
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Pending + Warming + Warmed;
    }

    /// <summary>Where nothing is on its way and nothing warms: scale-in is allowed.</summary>
    public readonly T Idle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.LessOrEqual(Pending + Warming, T.Fill(0));
    }

    public void Reset(T initial, T pool)
    {
        var zero = T.Fill(0);
        (Pending, Warming, Warmed, Pool, Refilling, Cancelled) = (zero, zero, initial, pool, zero, zero);
    }
}
