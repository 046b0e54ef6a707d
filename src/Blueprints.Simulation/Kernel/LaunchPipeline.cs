using System.Runtime.CompilerServices;

namespace Blueprints.Simulation.Kernel;

/// <summary>
/// Instances on their way: one ring holds what arrives at which step, one what arrived and when, so memory grows with the delay and not with the run.
/// </summary>
sealed class LaunchPipeline<T>(int launchSteps, int warmSteps, int pooledSteps)
    where T : struct, ILane<T>
{
    readonly AlignedCell<T> _arriving = new(Math.Max(launchSteps, pooledSteps) + 2);
    readonly AlignedCell<T> _arrived = new(warmSteps + 1);
    readonly AlignedCell<T> _refills = new(launchSteps + 2);
    int _now;
    int _warm;
    int _refill;

    public bool HasPool => pooledSteps >= 0;

    public void Reset()
    {
        _arriving.Clear();
        _arrived.Clear();
        _refills.Clear();
        (_now, _warm, _refill) = (0, 0, 0);
    }

    /// <summary>Starts a step: launches that are due come into service, warm-ups that are over end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(ref InstanceCounts<T> counts)
    {
        ref var slot = ref _arriving.All[_now];
        var cancelled = T.Min(counts.Cancelled, slot);
        var due = slot - cancelled;
        counts.Cancelled -= cancelled;
        counts.Pending -= due;
        slot = T.Fill(0);
        _now = _now + 1 == _arriving.Count ? 0 : _now + 1;

        var arrived = _arrived.All;
        arrived[_warm] = due;
        _warm = _warm == warmSteps ? 0 : _warm + 1;
        var done = arrived[_warm];
        counts.Warming += due - done;
        counts.Warmed += done;
        if (HasPool)
            Refill(ref counts);
    }

    /// <summary>Brings a fleet to its desired size at the end of a step, as the group does: what is missing is launched, failed instances too, and what is too much goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Match(ref InstanceCounts<T> counts, T desired)
    {
        var zero = T.Fill(0);
        var change = desired - counts.Total;
        if (T.Any(T.Less(change, zero)))
            Terminate(ref counts, T.Max(zero - change, zero));
        if (T.Any(T.Less(zero, change)))
            Launch(ref counts, T.Max(change, zero));
    }

    /// <summary>Fills the warm pool up to what the prepared capacity leaves beyond the desired.</summary>
    public void Prepare(ref InstanceCounts<T> counts, T prepared, T desired)
    {
        var zero = T.Fill(0);
        var wanted = T.Max(prepared - desired, zero);
        counts.Pool = T.Min(counts.Pool, wanted);
        var missing = T.Max(wanted - counts.Pool - counts.Refilling, zero);
        counts.Refilling += missing;
        Add(_refills, _refill + launchSteps, missing);
    }

    /// <summary>Takes a share of everything in service, rounded up, and a count of the warmed.</summary>
    public void Lose(ref InstanceCounts<T> counts, T share, T count)
    {
        counts.Warmed -= T.Min(counts.Warmed, LaneMath.RoundUp(counts.Warmed * share) + count);
        for (var i = 0; i < _arrived.Count; i++)
        {
            // The oldest slot has been counted as warmed already.
            if (i == _warm)
                continue;
            var lost = LaneMath.RoundUp(_arrived.All[i] * share);
            _arrived.All[i] -= lost;
            counts.Warming -= lost;
        }
    }

    // First from the warm pool.
    void Launch(ref InstanceCounts<T> counts, T count)
    {
        counts.Pending += count;
        var pooled = T.Fill(0);
        if (HasPool)
        {
            pooled = T.Min(count, counts.Pool);
            counts.Pool -= pooled;
            Add(_arriving, _now + pooledSteps, pooled);
        }

        Add(_arriving, _now + launchSteps, count - pooled);
    }

    // Those in service first, then those still on their way; the warming ones of a shrinking group go as they get warm.
    static void Terminate(ref InstanceCounts<T> counts, T count)
    {
        var warmed = T.Min(count, counts.Warmed);
        counts.Warmed -= warmed;
        var pending = T.Min(count - warmed, counts.Pending);
        counts.Pending -= pending;
        counts.Cancelled += pending;
    }

    void Refill(ref InstanceCounts<T> counts)
    {
        ref var slot = ref _refills.All[_refill];
        counts.Refilling -= slot;
        counts.Pool += slot;
        slot = T.Fill(0);
        _refill = _refill + 1 == _refills.Count ? 0 : _refill + 1;
    }

    // The step that ended has moved the rings on: their next slot is the next step.
    static void Add(AlignedCell<T> ring, int slot, T count) => ring.All[slot >= ring.Count ? slot - ring.Count : slot] += count;
}
