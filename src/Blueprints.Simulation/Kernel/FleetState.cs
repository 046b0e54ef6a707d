using System.Runtime.CompilerServices;
using Blueprints.Simulation.Queueing;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>A row of fleets at one moment, and what a step of load does to it.</summary>
struct FleetState<T>
    where T : struct, ILane<T>
{
    // Above this the stationary wait says nothing any more: the backlog carries the time.
    const float StationaryLimit = 0.95f;

    // Loads below this count as this: the logarithm wants more than zero.
    const float SmallestUtilisation = 1e-6f;

    // Divisors are at least this.
    const float Tiny = 1e-9f;

    public FleetParameters<T> Fleet;
    public InstanceCounts<T> Instances;
    public Proposals<T> Proposals;
    public StepTotals<T> Totals;

    public T StepSeconds;
    public T PerMinute;
    public T Minimum;
    public T Maximum;
    public T Desired;
    public T Backlog;
    public T Retries;

    /// <summary>Instances in service during the step, before its decisions.</summary>
    public T Serving;

    /// <summary>Those of them whose metrics count.</summary>
    public T Measured;

    public T Utilisation;
    public T Admitted;
    public T Served;
    public T Lost;
    public T Wait;
    public T Bad;

    public void Reset(ReadOnlySpan<T> parameters, double stepSeconds)
    {
        Fleet.Load(parameters);
        (StepSeconds, PerMinute) = (T.Fill((float)stepSeconds), T.Fill((float)(60 / stepSeconds)));
        (Minimum, Maximum, Desired) = (Fleet.Minimum, Fleet.Maximum, Fleet.Initial);
        (Backlog, Retries) = (T.Fill(0), T.Fill(0));
        Instances.Reset(Fleet.Initial, T.Max(Fleet.Prepared - Fleet.Initial, T.Fill(0)));
        Totals.Reset(Fleet.Initial);
    }

    /// <summary>The metric of the step that ended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Metric(FleetMetric metric) => metric switch
    {
        FleetMetric.Utilisation => Utilisation,
        FleetMetric.RequestsPerInstance => Admitted * PerMinute / T.Max(Serving, T.Fill(1)),
        _ => T.Max(Backlog - (Serving * Fleet.Servers), T.Fill(0)) / T.Max(Serving, T.Fill(1)),
    };

    /// <summary>Serves a step's arrivals; what came back from a queue comes on top.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Serve(T arrivals, T redriven, WaitHistogram<T>? waits)
    {
        var zero = T.Fill(0);
        (Serving, Measured) = (Instances.InService, Instances.Warmed);
        var offered = arrivals + Retries;
        var let = T.Min(offered, Fleet.Admission * StepSeconds);
        Admitted = let + redriven;
        var rate = T.Max(T.Min(Serving * Fleet.Rate, Fleet.RateCap), T.Fill(Tiny));
        var capacity = rate * StepSeconds;

        var work = Backlog + Admitted;
        Served = T.Min(work, T.Select(T.Less(zero, Serving), capacity, zero));
        var left = work - Served;
        var overdue = T.Max(left - T.Fma(rate, Fleet.Patience, Fleet.Keep), zero);
        Lost = (offered - let) + overdue;
        Retries = Lost * Fleet.Retry;

        var ahead = (Backlog + left - overdue) * T.Fill(0.5f);
        Backlog = left - overdue;
        Utilisation = Served / capacity;
        Measure(offered, rate, Admitted / capacity, ahead, waits);
    }

    // Below the limit Erlang's C; above it the backlog ahead of an arrival. Both meet at the limit, where the stationary part stops growing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Measure(T offered, T rate, T load, T ahead, WaitHistogram<T>? waits)
    {
        var zero = T.Fill(0);
        var one = T.Fill(1);
        var delay = T.Min(ahead / rate, Fleet.Patience);
        var stationary = LaneMath.Clamp(load, T.Fill(SmallestUtilisation), T.Fill(StationaryLimit));
        var logWaits = StationaryWait.LogErlangC(T.Max(Serving * Fleet.Servers, one), stationary);
        var drain = rate * (one - stationary);
        Wait = (LaneMath.Exp(logWaits) / drain) + delay;

        var slack = Fleet.Slack - delay;
        var tail = T.Select(T.Less(slack, zero), one, LaneMath.Exp(logWaits - (drain * slack)));
        var late = Served * tail;
        Bad = T.Less(Fleet.BadShare * offered, late + Lost);
        waits?.Add(Served, logWaits, drain, delay);
        Tally(offered, late);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Tally(T offered, T late)
    {
        var zero = T.Fill(0);
        Totals.Offered += offered;
        Totals.Served += Served;
        Totals.Lost += Lost;
        Totals.Late += late;
        Totals.Waited = T.Fma(Served, Wait, Totals.Waited);
        Totals.BadSteps += T.Select(Bad, T.Fill(1), zero);
        Totals.Instances += Instances.Total;
        Totals.MostInstances = T.Max(Totals.MostInstances, Desired);
        Totals.FewestInstances = T.Min(Totals.FewestInstances, Desired);
        Totals.MostBacklog = T.Max(Totals.MostBacklog, Backlog);
        Totals.LongestWait = T.Max(Totals.LongestWait, T.Select(T.Less(zero, Served), Wait, zero));
    }
}
