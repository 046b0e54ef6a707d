using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Load;

/// <summary>Calls in a month, by class. Default: none.</summary>
/// <param name="Static">Calls for static files and uploads.</param>
/// <param name="Reads">Dynamic calls that change nothing.</param>
/// <param name="Writes">Dynamic calls that change data.</param>
/// <param name="Jobs">Work put off, to be done by workers. Default: none.</param>
public readonly record struct TrafficMix(Interval Static, Interval Reads, Interval Writes, Interval Jobs = default)
{
    /// <summary>Dynamic calls: reads and writes.</summary>
    public Interval Dynamic => Reads + Writes;

    /// <summary>All calls.</summary>
    public Interval Total => Static + Reads + Writes + Jobs;

    /// <summary>The calls of a workload's users in a month.</summary>
    /// <param name="workload">The workload.</param>
    public static TrafficMix Of(Workload workload)
    {
        var all = workload.RequestsPerSecond * Month.Seconds;
        var dynamic = all * workload.StaticShare.Complement();
        return new(all * workload.StaticShare, dynamic * workload.ReadShare, dynamic * workload.ReadShare.Complement());
    }

    /// <summary>Class-by-class sum.</summary>
    public static TrafficMix operator +(TrafficMix a, TrafficMix b) => new(a.Static + b.Static, a.Reads + b.Reads, a.Writes + b.Writes, a.Jobs + b.Jobs);

    /// <summary>Every class times a factor of 0 or more.</summary>
    public static TrafficMix operator *(TrafficMix mix, Interval factor) => new(mix.Static * factor, mix.Reads * factor, mix.Writes * factor, mix.Jobs * factor);

    /// <summary>The same calls, with the jobs that their dynamic requests make among the jobs.</summary>
    /// <param name="workload">How many jobs a request makes.</param>
    public TrafficMix WithJobsMade(Workload workload) => this with { Jobs = Jobs + Dynamic * workload.JobsPerRequest };

    /// <summary>The part of the calls that a flow carries; nothing of the other classes.</summary>
    /// <param name="carries">The class carried.</param>
    public TrafficMix Select(TrafficClass carries) => carries switch
    {
        TrafficClass.Static => new(Static, 0, 0),
        TrafficClass.Dynamic => new(0, Reads, Writes),
        TrafficClass.Reads => new(0, Reads, 0),
        TrafficClass.Writes => new(0, 0, Writes),
        TrafficClass.Jobs => new(0, 0, 0, Jobs),
        _ => this,
    };
}
