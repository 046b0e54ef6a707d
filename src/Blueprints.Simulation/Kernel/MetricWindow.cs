using System.Runtime.CompilerServices;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>Averages a fleet's metric over a period of steps and hands it on, late by a delay: CloudWatch's datapoints.</summary>
sealed class MetricWindow<T>(FleetMetric metric, int period, int delay)
    where T : struct, ILane<T>
{
    readonly T[] _values = new T[delay + 1];
    readonly T[] _valid = new T[delay + 1];
    readonly T _share = T.Fill(1f / period);
    T _sum = T.Fill(0);
    T _known = T.Fill(0);

    public void Reset()
    {
        Array.Clear(_values);
        Array.Clear(_valid);
        (_sum, _known) = (T.Fill(0), T.Fill(0));
    }

    /// <summary>Takes in a step; true when a datapoint is due: its value, and where there is data at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Observe(ref FleetState<T> fleet, int step, out T value, out T valid)
    {
        value = fleet.Metric(metric);
        valid = T.Less(T.Fill(0), fleet.Measured);
        return (period == 1 && delay == 0) || Collect(step, ref value, ref valid);
    }

    bool Collect(int step, ref T value, ref T valid)
    {
        var first = step % period == 0;
        _sum = first ? value : _sum + value;
        _known = first ? valid : T.And(_known, valid);
        var slot = step % (delay + 1);
        (_values[slot], _valid[slot]) = (_sum * _share, _known);
        if ((step - delay + 1) % period != 0 || step < delay)
            return false;
        slot = (step + 1) % (delay + 1);
        (value, valid) = (_values[slot], _valid[slot]);
        return true;
    }
}
