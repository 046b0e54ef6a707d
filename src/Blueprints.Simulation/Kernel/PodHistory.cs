using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>The recommendations and changes of the last syncs: for the stabilisation windows and the rates of the HorizontalPodAutoscaler.</summary>
sealed class PodHistory<T>
    where T : struct, ILane<T>
{
    readonly PodScalingRules _up;
    readonly PodScalingRules _down;
    readonly T[] _wanted;
    readonly T[] _added;
    readonly T[] _removed;
    T _first;
    int _syncs;

    public PodHistory(PodScalingRules up, PodScalingRules down)
    {
        (_up, _down) = (up, down);
        _wanted = new T[Math.Max(Syncs(up.WindowSeconds), Syncs(down.WindowSeconds)) + 1];
        var changes = up.Policies.Concat(down.Policies).Select(policy => Syncs(policy.PeriodSeconds)).DefaultIfEmpty(0).Max() + 1;
        (_added, _removed) = (new T[changes], new T[changes]);
    }

    public void Reset()
    {
        Array.Clear(_added);
        Array.Clear(_removed);
        _syncs = 0;
    }

    /// <summary>The size that windows and rates allow.</summary>
    public T Limit(T wanted, T current)
    {
        _wanted[_syncs % _wanted.Length] = wanted;
        // The first look counts the size that it finds as a recommendation of that moment.
        if (_syncs == 0)
            _first = current;
        var lowest = _syncs < Syncs(_up.WindowSeconds) ? T.Min(wanted, _first) : wanted;
        var highest = _syncs < Syncs(_down.WindowSeconds) ? T.Max(wanted, _first) : wanted;
        // What is exactly as old as the window has left it.
        for (var ago = 1; ago <= Math.Min(_syncs, _wanted.Length - 1); ago++)
        {
            var earlier = _wanted[(_syncs - ago) % _wanted.Length];
            lowest = ago < Syncs(_up.WindowSeconds) ? T.Min(lowest, earlier) : lowest;
            highest = ago < Syncs(_down.WindowSeconds) ? T.Max(highest, earlier) : highest;
        }

        // As upstream: the current size, raised to the lowest of the up window or lowered to the highest of the down window.
        var stable = T.Select(T.Less(current, lowest), lowest, T.Select(T.Less(highest, current), highest, current));
        var most = _up.Disabled ? current : Rate(_up, current, up: true);
        var least = _down.Disabled ? current : Rate(_down, current, up: false);
        return T.Select(T.Less(current, stable), T.Min(stable, most), T.Max(stable, least));
    }

    /// <summary>Notes what was decided.</summary>
    public void Note(T size, T current)
    {
        var zero = T.Fill(0);
        var slot = _syncs % _added.Length;
        (_added[slot], _removed[slot]) = (T.Max(size - current, zero), T.Max(current - size, zero));
        _syncs++;
    }

    T Rate(PodScalingRules rules, T current, bool up)
    {
        var limit = up ? T.Fill(rules.Policies.Count == 0 ? 1e9f : -1) : T.Fill(rules.Policies.Count == 0 ? 0 : 1e9f);
        var largest = !rules.SelectSmallest;
        for (var i = 0; i < rules.Policies.Count; i++)
        {
            var allowed = Allowed(rules.Policies[i], current, up);
            limit = i == 0 ? allowed : up == largest ? T.Max(limit, allowed) : T.Min(limit, allowed);
        }

        return up ? T.Max(limit, current) : T.Min(limit, current);
    }

    T Allowed(PodRatePolicy policy, T current, bool up)
    {
        var start = current;
        for (var ago = 1; ago < Math.Min(Syncs(policy.PeriodSeconds), _syncs + 1); ago++)
        {
            var slot = (_syncs - ago) % _added.Length;
            start = start - _added[slot] + _removed[slot];
        }

        var value = T.Fill((float)policy.Value);
        return (policy.Kind, up) switch
        {
            (PodRateKind.Pods, true) => start + value,
            (PodRateKind.Pods, false) => start - value,
            (_, true) => LaneMath.RoundUp(start * T.Fill((float)(1 + (policy.Value / 100)))),
            _ => LaneMath.RoundDown(start * T.Fill((float)(1 - (policy.Value / 100)))),
        };
    }

    static int Syncs(double seconds) => (int)Math.Ceiling(seconds / HorizontalPodAutoscalerPolicy.SyncSeconds);
}
