using System.Runtime.CompilerServices;

namespace Blueprints.Simulation.Kernel;

/// <summary>
/// What the policies of a fleet ask for in one step. Target tracking: out if any wants, in only if all that may scale in want; across kinds the largest capacity wins; predictive
/// scaling is a floor.
/// </summary>
struct Proposals<T>
    where T : struct, ILane<T>
{
    T _out;
    T _floor;
    T _trackIn;
    T _trackAll;
    T _otherIn;
    T _maximum;
    T _instead;

    /// <summary>Starts a step; the rest is left alone where only target tracking is at work.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Clear(bool onlyTracking)
    {
        var none = T.Fill(-1);
        var zero = T.Fill(0);
        (_out, _trackIn, _trackAll) = (none, none, T.LessOrEqual(zero, zero));
        if (!onlyTracking)
            (_floor, _otherIn, _maximum, _instead) = (none, none, zero, none);
    }

    /// <summary>Scale out to a size, where the mask is set and the size is more than there is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Out(T where, T size) => _out = T.Max(_out, T.Select(where, size, T.Fill(-1)));

    /// <summary>Never below a size; changes nothing where there is more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Floor(T size) => _floor = T.Max(_floor, size);

    /// <summary>The largest size may exceed the fleet's maximum up to this.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RaiseMaximum(T size) => _maximum = T.Max(_maximum, size);

    /// <summary>A target tracking policy's wish to scale in, or its veto where the mask is not set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TrackIn(T where, T size, bool disabled)
    {
        if (disabled)
            return;
        _trackAll = T.And(_trackAll, where);
        _trackIn = T.Max(_trackIn, size);
    }

    /// <summary>Another policy's wish to scale in, where the mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void In(T where, T size) => _otherIn = T.Max(_otherIn, T.Select(where, size, T.Fill(-1)));

    /// <summary>This size, up or down, whatever is on its way: Kubernetes does not wait for warm-ups. Of several the largest counts.</summary>
    public void Replace(T size) => _instead = T.Max(_instead, size);

    /// <summary>The desired capacity that follows, between the limits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Decide(T desired, T idle, T minimum, T maximum, bool onlyTracking)
    {
        var none = T.Fill(-1);
        var wish = T.Select(_trackAll, _trackIn, none);
        if (onlyTracking)
            return LaneMath.Clamp(T.Max(_out, T.Select(Shrinks(desired, idle, wish), wish, desired)), minimum, maximum);

        wish = T.Max(wish, _otherIn);
        var kept = T.Select(T.LessOrEqual(T.Fill(0), _instead), _instead, desired);
        var held = T.Max(T.Select(Shrinks(desired, idle, wish), wish, kept), _floor);
        return LaneMath.Clamp(T.Max(_out, held), minimum, T.Max(maximum, _maximum));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Shrinks(T desired, T idle, T wish) => T.And(idle, T.And(T.Less(T.Fill(-1), wish), T.Less(wish, desired)));
}
