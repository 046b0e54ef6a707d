using Blueprints.Catalog;
using Blueprints.Estimation.Load;
using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>What limits are worked out from: the load of one daily user on the part of a design in one region, and the catalog.</summary>
sealed class LimitContext(PriceCatalog catalog, RegionPart part, Workload workload)
{
    /// <summary>Megabytes of 10^6 bytes in 10^9 bits.</summary>
    public const decimal MegabytesPerGigabit = 125;

    // 2^30 bytes in 10^9 bits.
    const decimal GigabitsPerGigabyte = 8.589934592m;

    public RegionPart Part => part;

    public Workload Workload => workload;

    public Interval Users => workload.DailyUsers;

    public Blueprint Blueprint => part.Blueprint;

    /// <summary>The load of one daily user.</summary>
    public BlueprintLoad PerUser { get; } = BlueprintLoad.Of(part, workload with { DailyUsers = 1 });

    /// <summary>The load of all of them.</summary>
    public BlueprintLoad Load { get; } = BlueprintLoad.Of(part, workload);

    public string Region => part.Blueprint.Region;

    /// <summary>A month's number as a rate in the busiest hour, by the second.</summary>
    public Interval PeakPerSecond(Interval monthly) => monthly / Month.Seconds * workload.PeakToAverage;

    /// <summary>Processor seconds in a second of the busiest hour, for each daily user.</summary>
    public Interval Cpu(string servers)
    {
        var calls = PerUser.CallsTo(servers);
        return PeakPerSecond((calls.Dynamic * workload.CpuMillisecondsPerRequest + calls.Static * workload.CpuMillisecondsPerStaticRequest + calls.Jobs * workload.JobCpuMilliseconds) / 1000);
    }

    /// <summary>Gigabits a second in and out of a block in the busiest hour, for each daily user.</summary>
    public Interval Gigabits(string block) =>
        PeakPerSecond(PerUser.Into(block).Concat(PerUser.OutOf(block)).Aggregate((Interval)0, (sum, flow) => sum + flow.Gigabytes)) * GigabitsPerGigabyte;

    /// <summary>Gigabits a second that callers send to a block in the busiest hour, for each daily user.</summary>
    public Interval GigabitsInto(string block) => PeakPerSecond(PerUser.Into(block).Aggregate((Interval)0, (sum, flow) => sum + flow.Gigabytes)) * GigabitsPerGigabyte;

    /// <summary>Gigabits a second that a block passes on in the busiest hour, for each daily user.</summary>
    public Interval GigabitsOutOf(string block) => PeakPerSecond(PerUser.OutOf(block).Aggregate((Interval)0, (sum, flow) => sum + flow.Gigabytes)) * GigabitsPerGigabyte;

    /// <summary>Calls a second to a block in the busiest hour, for each daily user.</summary>
    public Interval Calls(string block) => PeakPerSecond(PerUser.CallsTo(block).Total);

    public InstanceShape? Shape(string name) => catalog.FindShape(name).Shape;

    public CapacityLimit Limit(string name, LimitedResource resource, string unit, Demand demand, decimal capacity, string source) => new(name, resource, unit, demand, capacity, Users, source);

    /// <summary>The network limit of machines, by their bandwidth without burst.</summary>
    public IEnumerable<CapacityLimit> Network(string block, InstanceShape? shape, int machines)
    {
        if (shape is { NetworkBaselineGbps: > 0 })
            yield return Limit("network", LimitedResource.Network, "Gbit/s", Gigabits(block), machines * shape.NetworkBaselineGbps, $"{shape.Name} baseline, not burst: {shape.Source}");
    }
}
