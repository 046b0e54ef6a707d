using System.Globalization;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Estimation.Cost.Usage;
using Blueprints.Estimation.Load;
using Blueprints.Scaling;

namespace Blueprints.Estimation.Cost;

/// <summary>How many servers run in a month: the smallest number, the average over the hours under the expected load, the largest number.</summary>
/// <param name="Instances">Servers on average, in the three cases.</param>
/// <param name="Assumption">How the number came about.</param>
readonly record struct FleetSizing(Cases Instances, string Assumption)
{
    /// <summary>Sizes servers hour by hour, as their policies do under the expected load.</summary>
    /// <param name="block">The block.</param>
    /// <param name="range">Fewest and most servers.</param>
    /// <param name="rules">The policies.</param>
    /// <param name="load">The load on the blueprint.</param>
    /// <param name="vcpu">vCPUs of one server.</param>
    /// <param name="unit">What a server is called: <c>instance</c> or <c>task</c>.</param>
    public static FleetSizing Of(string block, (int Min, int Max) range, ScalingRules rules, BlueprintLoad load, decimal vcpu, string unit = "instance")
    {
        var demand = new ScalingDemand(block, rules, load, vcpu);
        var (min, max) = range;
        if (NeverChanges(range, rules, demand))
        {
            return rules.FollowUnknownMetrics && min < max
                ? new(new(min, min, max), Text($"{min} to {max} {unit}s; no workload foretells the policies' own metrics, so the minimum is expected"))
                : new((decimal)min, Text($"{min} {unit}{(min == 1 ? "" : "s")}, not scaled"));
        }

        var hours = FleetHours.Run(min, max, rules, demand, load.Workload.PeakToAverage);
        if (rules.Schedules.Count > 0)
            return new(hours, Text($"{hours.Low:0.##} to {hours.High:0.##} {unit}s by the schedule, {hours.Expected:0.##} on average from the workload"));
        var busiest = demand.Of(load.Workload.PeakToAverage);
        var limited = busiest > hours.High ? Text($"; the busiest hour asks for {busiest:0}: raise the maximum") : "";
        return new(hours, Text($"{min} to {hours.High:0.##} {unit}s, {hours.Expected:0.##} on average from the workload{limited}"));
    }

    /// <summary>The servers that run in each hour from midnight on, under the expected load: of a day, or of as many days as schedules take to repeat. One number where they are not scaled.</summary>
    public static IReadOnlyList<decimal> Hours(string block, (int Min, int Max) range, ScalingRules rules, BlueprintLoad load, decimal vcpu)
    {
        var demand = new ScalingDemand(block, rules, load, vcpu);
        return NeverChanges(range, rules, demand) ? [range.Min]
            : [.. FleetHours.Each(range.Min, range.Max, rules, demand, load.Workload.PeakToAverage).Select(hour => hour.Expected)];
    }

    /// <summary>Sizes servers of which only their own resources tell: from the fewest to the most, as many as are desired or a usage file says; hour by hour where there are schedules.</summary>
    /// <param name="range">Fewest and most servers, and those desired; null where that is not said.</param>
    /// <param name="rules">The policies and schedules.</param>
    /// <param name="told">How many run on average, from a usage file.</param>
    /// <param name="unit">What a server is called: <c>instance</c> or <c>task</c>.</param>
    public static FleetSizing Of((int Min, int Max, int? Desired) range, ScalingRules rules, Figure told, string unit = "instance")
    {
        var (min, max) = (range.Min, Math.Max(range.Min, range.Max));
        if (told.Quantity is { } average)
            return new(new(Math.Min(min, average.Low), average.Expected, Math.Max(max, average.High)), told.Origin);
        var desired = Math.Clamp(range.Desired ?? min, min, max);
        if (rules.Schedules.Count == 0)
            return new(new(min, desired, max), min == max ? Text($"{min} {unit}{(min == 1 ? "" : "s")}") : Text($"{min} to {max} {unit}s; {desired} {(range.Desired is null ? "expected, the fewest" : "desired")}"));
        var hours = FleetHours.Run(min, max, rules, ScalingDemand.Unknown(rules), 1, desired);
        return new(hours, Text($"{hours.Low:0.##} to {hours.High:0.##} {unit}s by the schedule, {hours.Expected:0.##} on average"));
    }

    static bool NeverChanges((int Min, int Max) range, ScalingRules rules, ScalingDemand demand) => rules.Schedules.Count == 0 && (range.Min == range.Max || !demand.IsScaled);

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
