using System.Runtime.CompilerServices;

namespace Blueprints.Simulation.Kernel;

/// <summary>
/// Instances on their way: one ring holds what arrives at which step, one what arrived and when, so memory grows with the delay and not with the run.
/// </summary>
sealed class LaunchPipeline<T>(int launchSteps, int warmSteps, int pooledSteps, bool isReplicaSet)
    where T : struct, ILane<T>
{
    readonly AlignedCell<T> _arriving = new(Math.Max(launchSteps, pooledSteps) + 2);
    readonly AlignedCell<T> _arrived = new(warmSteps + 1);
    readonly AlignedCell<T> _refills = new(launchSteps + 2);
    int _now;
    int _warm;
    int _refill;

    bool HasPool => pooledSteps >= 0;

    public void Reset()
    {
        _arriving.Clear();
        _arrived.Clear();
        _refills.Clear();
        (_now, _warm, _refill) = (0, 0, 0);
    }

    /// <summary>
    /// Ends a step and begins the next. The fleet is brought to its desired size, as the group does: what is missing is launched, failed instances too, and what is too much goes.
    /// Then launches that are due come into service and warm-ups that are over end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Turn(ref FleetState<T> fleet)
    {
        if (HasPool)
            DrawFromPool(ref fleet.Instances, fleet.Desired, fleet.Fleet.Prepared);
        if (isReplicaSet)
            EndYoungest(ref fleet.Instances, fleet.Desired);
        ref var counts = ref fleet.Instances;
        var zero = T.Fill(0);
        var (pending, warming, warmed, cancelled) = (counts.Pending, counts.Warming, counts.Warmed, counts.Cancelled);
        var change = fleet.Desired - (pending + warming + warmed);

        // Those in service first, then those still on their way; the warming ones of a shrinking group go as they get warm.
        var surplus = T.Max(zero - change, zero);
        var ended = T.Min(surplus, warmed);
        var dropped = T.Min(surplus - ended, pending);
        var missing = T.Max(change, zero);
        Add(_arriving, _now + launchSteps, missing);

        ref var slot = ref _arriving[_now];
        cancelled += dropped;
        var arriving = slot;
        var gone = T.Min(cancelled, arriving);
        var due = arriving - gone;
        slot = zero;
        _now = Next(_now, _arriving.Count);
        _arrived[_warm] = due;
        _warm = Next(_warm, _arrived.Count);
        var done = _arrived[_warm];

        counts.Pending = pending - dropped + missing - due;
        counts.Warming = warming + (due - done);
        counts.Warmed = warmed - ended + done;
        counts.Cancelled = cancelled - gone;
    }

    /// <summary>Takes a share of everything in service, rounded up once, and a count. The warmed lose their part of it, those that warm the rest, the oldest first.</summary>
    public void Lose(ref InstanceCounts<T> counts, T share, T count)
    {
        var rest = T.Min(counts.InService, LaneMath.RoundUp(counts.InService * share) + count);
        var warmed = T.Min(rest, T.Min(counts.Warmed, LaneMath.RoundUp(counts.Warmed * share) + count));
        counts.Warmed -= warmed;
        rest -= warmed;
        // The oldest slot has been counted as warmed already.
        for (var age = 1; age < _arrived.Count; age++)
            counts.Warming -= Take(_arrived, _warm + age, ref rest);
    }

    // A ReplicaSet ends the pods that do not run yet, then those that run for the shortest time.
    void EndYoungest(ref InstanceCounts<T> counts, T desired)
    {
        var surplus = T.Max(counts.Total - desired, T.Fill(0));
        if (!T.Any(T.Less(T.Fill(0), surplus)))
            return;
        for (var ahead = launchSteps; ahead >= 0; ahead--)
            counts.Pending -= Take(_arriving, _now + ahead, ref surplus);
        // The oldest slot has been counted as warmed already.
        for (var age = _arrived.Count - 1; age > 0; age--)
            counts.Warming -= Take(_arrived, _warm + age, ref surplus);
        counts.Warmed -= surplus;
    }

    static T Take(AlignedCell<T> ring, int slot, ref T wanted)
    {
        ref var there = ref ring[slot >= ring.Count ? slot - ring.Count : slot];
        var taken = T.Min(wanted, there);
        there -= taken;
        wanted -= taken;
        return taken;
    }

    // What the pool has comes sooner than the launch that it replaces. Then the pool is filled up to what the prepared capacity leaves beyond the desired, and takes in what is ready.
    void DrawFromPool(ref InstanceCounts<T> counts, T desired, T prepared)
    {
        var zero = T.Fill(0);
        var pooled = T.Min(T.Max(desired - counts.Total, zero), counts.Pool);
        Add(_arriving, _now + pooledSteps, pooled);
        Add(_arriving, _now + launchSteps, zero - pooled);

        var wanted = T.Max(prepared - desired, zero);
        counts.Pool = T.Min(counts.Pool - pooled, wanted);
        var missing = T.Max(wanted - counts.Pool - counts.Refilling, zero);
        counts.Refilling += missing;
        Add(_refills, _refill + launchSteps, missing);

        var ready = _refills[_refill];
        counts.Refilling -= ready;
        counts.Pool += ready;
        _refills[_refill] = zero;
        _refill = Next(_refill, _refills.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Next(int slot, int count) => slot + 1 == count ? 0 : slot + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Add(AlignedCell<T> ring, int slot, T count) => ring[slot >= ring.Count ? slot - ring.Count : slot] += count;
}
