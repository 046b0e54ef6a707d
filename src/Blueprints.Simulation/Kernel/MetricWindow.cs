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
    T _mean = T.Fill(0);
    T _measured = T.Fill(0);

    public void Reset()
    {
        Array.Clear(_values);
        Array.Clear(_valid);
        (_sum, _known) = (T.Fill(0), T.Fill(0));
    }

    /// <summary>Takes in a step; true when a datapoint is due: its value, and where there is data at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Observe(ref FleetState<T> fleet, in StepFlow<T> flow, int step, out T value, out T valid)
    {
        var now = fleet.Metric(metric, flow);
        var known = T.Less(T.Fill(0), fleet.Instances.Warmed);
        if (period == 1 && delay == 0)
        {
            (value, valid) = (now, known);
            return true;
        }

        var due = Collect(step, now, known);
        (value, valid) = (_mean, _measured);
        return due;
    }

    // Answers in fields: variables whose address is passed on would live in memory on the short way too.
    [MethodImpl(MethodImplOptions.NoInlining)]
    bool Collect(int step, T now, T known)
    {
        var first = step % period == 0;
        _sum = first ? now : _sum + now;
        _known = first ? known : T.And(_known, known);
        var slot = step % (delay + 1);
        (_values[slot], _valid[slot]) = (_sum * _share, _known);
        slot = (step + 1) % (delay + 1);
        (_mean, _measured) = (_values[slot], _valid[slot]);
        return (step - delay + 1) % period == 0 && step >= delay;
    }
}
