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

    /// <summary>The calls of a workload's users in a month. In each case, low, expected and high, the classes add up to all requests.</summary>
    /// <param name="workload">The workload.</param>
    public static TrafficMix Of(Workload workload)
    {
        var (files, dynamic) = Split(workload.RequestsPerSecond * Month.Seconds, workload.StaticShare);
        var (reads, writes) = Split(dynamic, workload.ReadShare);
        return new(files, reads, writes);
    }

    // Both parts cannot be high at once. The rest, which costs more to answer, is as large in the high case and as small in the low one as the share's ends allow without the
    // part itself moving the other way; so an interval on a share counts as far as the number of requests is uncertain too.
    static (Interval Part, Interval Others) Split(Interval all, Interval share)
    {
        var expected = all.Expected * share.Expected;
        var (low, high) = (Math.Min(expected, all.Low * share.High), Math.Max(expected, all.High * share.Low));
        var confidence = Math.Min(all.Confidence, share.Confidence);
        var others = Left(all.Expected, share.Expected, expected);
        return (new(low, expected, high, confidence), new(Math.Min(others, Left(all.Low, share.High, low)), others, Math.Max(others, Left(all.High, share.Low, high)), confidence));
    }

    // Rounded once where the share itself divides, so that round figures stay round.
    static decimal Left(decimal all, decimal share, decimal part) => part == all * share ? all * (1 - share) : all - part;

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
