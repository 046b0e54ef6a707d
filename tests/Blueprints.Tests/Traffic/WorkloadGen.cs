using Blueprints.Quantities;
using Blueprints.Tests.Quantities;
using Blueprints.Traffic;
using CsCheck;

namespace Blueprints.Tests.Traffic;

/// <summary>Generates valid workloads: every figure anywhere in its range, exact or an interval.</summary>
static class WorkloadGen
{
    public static readonly Gen<Workload> Workload =
        Gen.Select(QuantityGen.Interval(0, 10_000_000_000), QuantityGen.Decimal(1, 24), QuantityGen.Interval(0, 1).Array[4], QuantityGen.Interval(0, 10_000).Array[15])
            .Select((users, peak, shares, figures) => Create(users, peak, shares, figures));

    static Workload Create(Interval users, decimal peak, Interval[] shares, Interval[] figures) => new()
    {
        DailyUsers = users,
        PeakToAverage = peak,
        StaticShare = shares[0],
        ReadShare = shares[1],
        CacheHitRatio = shares[2],
        DailyDatabaseChange = shares[3],
        RequestsPerUserPerDay = figures[0],
        RequestKilobytes = figures[1],
        DynamicResponseKilobytes = figures[2],
        StaticResponseKilobytes = figures[3],
        CpuMillisecondsPerRequest = figures[4],
        CpuMillisecondsPerStaticRequest = figures[5],
        QueriesPerRequest = figures[6],
        InputOutputsPerQuery = figures[7],
        OutboundKilobytesPerRequest = figures[8],
        ConnectionsPerUserPerDay = figures[9],
        ConnectionSeconds = figures[10],
        DatabaseMegabytesPerUser = figures[11],
        FileMegabytesPerUser = figures[12],
        JobsPerRequest = figures[13].Map(figure => figure / 10),
        JobCpuMilliseconds = figures[14],
    };
}
