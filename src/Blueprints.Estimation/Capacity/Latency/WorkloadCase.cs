using Blueprints.Quantities;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>Exact workloads from one of intervals: the lightest, the expected and the heaviest. What takes load away, such as a hit ratio, is at its other end.</summary>
/// <param name="Workload">The exact workload.</param>
/// <param name="Pick">The end of an interval that adds load.</param>
sealed record WorkloadCase(Workload Workload, Func<Interval, decimal> Pick)
{
    public static WorkloadCase Low(Workload workload) => Of(workload, figure => figure.Low, figure => figure.High);

    public static WorkloadCase Expected(Workload workload) => Of(workload, figure => figure.Expected, figure => figure.Expected);

    public static WorkloadCase High(Workload workload) => Of(workload, figure => figure.High, figure => figure.Low);

    static WorkloadCase Of(Workload workload, Func<Interval, decimal> more, Func<Interval, decimal> less) => new(workload with
    {
        DailyUsers = more(workload.DailyUsers),
        RequestsPerUserPerDay = more(workload.RequestsPerUserPerDay),
        RetryShare = more(workload.RetryShare),
        StaticShare = less(workload.StaticShare),
        ReadShare = less(workload.ReadShare),
        CacheHitRatio = less(workload.CacheHitRatio),
        CdnHitRatio = less(workload.CdnHitRatio),
        RequestKilobytes = more(workload.RequestKilobytes),
        DynamicResponseKilobytes = more(workload.DynamicResponseKilobytes),
        StaticResponseKilobytes = more(workload.StaticResponseKilobytes),
        CpuMillisecondsPerRequest = more(workload.CpuMillisecondsPerRequest),
        CpuMillisecondsPerStaticRequest = more(workload.CpuMillisecondsPerStaticRequest),
        QueriesPerRequest = more(workload.QueriesPerRequest),
        InputOutputsPerQuery = more(workload.InputOutputsPerQuery),
        ConnectionsPerUserPerDay = more(workload.ConnectionsPerUserPerDay),
        JobsPerRequest = more(workload.JobsPerRequest),
        JobCpuMilliseconds = more(workload.JobCpuMilliseconds),
        DatabaseMillisecondsPerQuery = more(workload.DatabaseMillisecondsPerQuery),
        PrimaryReadShare = more(workload.PrimaryReadShare),
        CacheMicrosecondsPerCommand = more(workload.CacheMicrosecondsPerCommand),
    }, more);
}
