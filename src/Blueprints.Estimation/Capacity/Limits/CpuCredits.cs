using Blueprints.Catalog;
using Blueprints.Quantities;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>
/// The processor time that burstable types earn: what they may use on average over a day. More than that is billed as surplus credits (unlimited mode, the default of T3 and T4g), or the type
/// falls back to it (standard mode). Source: EC2 User Guide, key concepts for burstable performance instances.
/// </summary>
static class CpuCredits
{
    const string Source = "EC2 User Guide, burstable baseline on average over the day; beyond it credits are billed (unlimited) or the CPU falls to its baseline (standard)";

    static readonly Dictionary<string, decimal> Baselines = new(StringComparer.Ordinal)
    {
        ["nano"] = 0.05m, ["micro"] = 0.1m, ["small"] = 0.2m, ["medium"] = 0.2m, ["large"] = 0.3m, ["xlarge"] = 0.4m, ["2xlarge"] = 0.4m,
    };

    // T2 earns less at the top: 54 and 81.6 credits an hour of 4 and 8 vCPUs.
    static readonly Dictionary<string, decimal> OfT2 = new(StringComparer.Ordinal) { ["xlarge"] = 0.225m, ["2xlarge"] = 0.17m };

    /// <summary>The limit of machines on credits; none for others.</summary>
    /// <param name="context">What is worked out from.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="busiest">Processors busy in the busiest hour, for each daily user.</param>
    /// <param name="shape">The machine.</param>
    /// <param name="machines">How many there are.</param>
    public static IEnumerable<CapacityLimit> Of(LimitContext context, string name, Interval busiest, InstanceShape shape, int machines)
    {
        if (shape.IsBurstable && Baseline(shape) is { } baseline)
            yield return context.Limit(name, LimitedResource.Cpu, "vCPU on average", busiest / context.Workload.PeakToAverage, machines * shape.VCpu * baseline, $"{shape.Name}: {Source}");
    }

    static decimal? Baseline(InstanceShape shape)
    {
        var size = shape.Name[(shape.Name.LastIndexOf('.') + 1)..];
        if (shape.Family == "t2" && OfT2.TryGetValue(size, out var less))
            return less;
        return Baselines.TryGetValue(size, out var share) ? share : null;
    }
}
