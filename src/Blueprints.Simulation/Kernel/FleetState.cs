using System.Runtime.CompilerServices;
using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Kernel;

/// <summary>A row of fleets at one moment, and what a step of load does to it.</summary>
struct FleetState<T>
    where T : struct, ILane<T>
{
    public FleetParameters<T> Fleet;
    public InstanceCounts<T> Instances;
    public Proposals<T> Proposals;

    public T StepSeconds;
    public T PerStep;
    public T PerMinute;
    public T Minimum;
    public T Maximum;
    public T Desired;
    public T Backlog;
    public T Retries;

    public void Reset(ReadOnlySpan<T> parameters, double stepSeconds)
    {
        Fleet.Load(parameters);
        (StepSeconds, PerStep, PerMinute) = (T.Fill((float)stepSeconds), T.Fill((float)(1 / stepSeconds)), T.Fill((float)(60 / stepSeconds)));
        (Minimum, Maximum, Desired) = (Fleet.Minimum, Fleet.Maximum, Fleet.Initial);
        (Backlog, Retries) = (T.Fill(0), T.Fill(0));
        Instances.Reset(Fleet.Initial, T.Max(Fleet.Prepared - Fleet.Initial, T.Fill(0)));
    }

    /// <summary>The metric of the step that ended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Metric(FleetMetric metric, in StepFlow<T> flow) => metric switch
    {
        FleetMetric.Utilisation => Utilisation(flow),
        FleetMetric.RequestsPerInstance => flow.Admitted * PerMinute / T.Max(flow.Serving, T.Fill(1)),
        _ => T.Max(flow.Backlog - (flow.Serving * Fleet.Servers), T.Fill(0)) / T.Max(flow.Serving, T.Fill(1)),
    };

    /// <summary>The busy share of the instances in service.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Utilisation(in StepFlow<T> flow) => flow.Served / (Fleet.RateOf(flow.Serving) * StepSeconds);

    /// <summary>Serves a step's arrivals; what came back from a queue comes on top. Every field is written once: a store to the row's memory ends what the compiler knows of the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Serve(T arrivals, T redriven, out StepFlow<T> flow)
    {
        var zero = T.Fill(0);
        var serving = Instances.InService;
        var offered = arrivals + Retries;
        var let = T.Min(offered, Fleet.Admission * StepSeconds);
        var admitted = let + redriven;
        var rate = Fleet.RateOf(serving);
        var capacity = rate * StepSeconds;

        var before = Backlog;
        var work = before + admitted;
        var served = T.Min(work, T.Select(T.Less(zero, serving), capacity, zero));
        var left = work - served;
        var overdue = T.Max(left - T.Fma(rate, Fleet.Patience, Fleet.Keep), zero);
        var lost = (offered - let) + overdue;
        var backlog = left - overdue;
        (flow.Offered, flow.Admitted, flow.Served, flow.Lost) = (offered, admitted, served, lost);
        (flow.Serving, flow.Ahead) = (serving, (before + left - overdue) * T.Fill(0.5f));
        (flow.Backlog, flow.Instances, flow.Desired) = (backlog, Instances.Total, Desired);
        (Backlog, Retries) = (backlog, lost * Fleet.Retry);
    }
}
