using System.Runtime.CompilerServices;
using Blueprints.Simulation.Queueing;

namespace Blueprints.Simulation.Kernel;

/// <summary>How long the requests of a step waited. Below the limit Erlang's C; above it the backlog ahead of an arrival. Both meet at the limit, where the stationary part stops growing.</summary>
static class StepWait
{
    // Above this the stationary wait says nothing any more: the backlog carries the time.
    const float StationaryLimit = 0.95f;

    // Loads below this count as this: the logarithm wants more than zero.
    const float SmallestUtilisation = 1e-6f;

    /// <summary>The distribution of the wait.</summary>
    /// <param name="flow">The step.</param>
    /// <param name="fleet">The fleet's numbers.</param>
    /// <param name="perStep">1 ÷ the step's seconds.</param>
    /// <param name="delay">Seconds behind the backlog.</param>
    /// <param name="logWaits">The logarithm of the share that waits longer.</param>
    /// <param name="drain">Requests a second by which capacity exceeds load.</param>
    /// <returns>The mean, seconds.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Mean<T>(in StepFlow<T> flow, in FleetParameters<T> fleet, T perStep, out T delay, out T logWaits, out T drain)
        where T : struct, ILane<T>
    {
        var rate = fleet.RateOf(flow.Serving);
        var servers = T.Max(flow.Serving * fleet.Servers, T.Fill(1));
        // Reciprocals of the rate and of the servers from one division: dividers are the slowest part of a processor.
        var inverse = T.Fill(1) / (rate * servers);
        var inverseRate = inverse * servers;
        delay = T.Min(flow.Ahead * inverseRate, fleet.Patience);
        var load = LaneMath.Clamp(flow.Admitted * inverseRate * perStep, T.Fill(SmallestUtilisation), T.Fill(StationaryLimit));
        logWaits = StationaryWait.LogErlangC(servers, inverse * rate, load, out var inverseIdle);
        drain = rate * (T.Fill(1) - load);
        return T.Fma(LaneMath.ExpOfNegative(logWaits), inverseRate * inverseIdle, delay);
    }

    /// <summary>Requests of the step that were served too late.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Late<T>(in StepFlow<T> flow, in FleetParameters<T> fleet, T delay, T logWaits, T drain)
        where T : struct, ILane<T>
    {
        var slack = fleet.Slack - delay;
        var tail = LaneMath.ExpOfNegative(logWaits - (drain * slack));
        return flow.Served * T.Select(T.Less(slack, T.Fill(0)), T.Fill(1), tail);
    }

    /// <summary>Where the step missed the objective, as a mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Missed<T>(in StepFlow<T> flow, in FleetParameters<T> fleet, T late)
        where T : struct, ILane<T> => T.Less(fleet.BadShare * flow.Offered, late + flow.Lost);
}
