using System.Globalization;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Scaling;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Cost;

/// <summary>How many instances a group runs in a month: its smallest size, its average over the day's hours under the expected load, its largest size.</summary>
/// <param name="Instances">Instances on average, in the three cases.</param>
/// <param name="Assumption">How the number came about.</param>
readonly record struct FleetSizing(Cases Instances, string Assumption)
{
    /// <summary>Sizes a group as target tracking does: in each hour, enough instances to hold every policy's metric at its target.</summary>
    /// <param name="group">The group.</param>
    /// <param name="load">The load on the blueprint.</param>
    /// <param name="vcpu">vCPUs of one instance.</param>
    public static FleetSizing Of(InstanceGroup group, BlueprintLoad load, decimal vcpu)
    {
        if (group.Min == group.Max || group.Targets.Count == 0)
            return new((decimal)group.Min, Text($"{group.Min} instance{(group.Min == 1 ? "" : "s")}, not scaled"));

        var atAverage = InstancesNeeded(group, load, vcpu);
        var average = DailyCurve.Average(load.Workload.PeakToAverage, factor => Math.Clamp(Whole(atAverage * factor), group.Min, group.Max));
        var busiest = Whole(atAverage * load.Workload.PeakToAverage);
        var limited = busiest > group.Max ? Text($"; the busiest hour asks for {busiest:0}: raise the maximum") : "";
        return new(new(group.Min, average, group.Max), Text($"{group.Min} to {group.Max} instances, {average:0.##} on average from the workload{limited}"));
    }

    // The instances, not rounded, that the average hour's load needs; the largest demand of all policies wins.
    static decimal InstancesNeeded(InstanceGroup group, BlueprintLoad load, decimal vcpu)
    {
        var calls = load.CallsTo(group.Block);
        var workload = load.Workload;
        var cpuSeconds = (calls.Dynamic * workload.CpuMillisecondsPerRequest + calls.Static * workload.CpuMillisecondsPerStaticRequest) / 1000;
        var busyVcpus = cpuSeconds.Expected / Month.Seconds;
        var requestsPerMinute = calls.Total.Expected / Month.Seconds * 60;
        return group.Targets.Max(target => target.Metric == ScalingMetric.CpuPercent
            ? busyVcpus / (vcpu * target.Target / 100)
            : requestsPerMinute / target.Target);
    }

    // Rounded first: a division's last digit must not ask for another instance.
    static decimal Whole(decimal instances) => Math.Ceiling(Math.Round(instances, 6));

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
