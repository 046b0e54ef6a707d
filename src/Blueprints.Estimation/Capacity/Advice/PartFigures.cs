using Blueprints.Estimation.Capacity.Latency;
using Blueprints.Quantities;
using Blueprints.Estimation.Load;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>What a workload asks for in its busiest hour whatever stands there: the figures that parts of the roadmap are decided by. Expected values.</summary>
sealed class PartFigures(Workload workload, IReadOnlyList<string> regions)
{
    const decimal MegabytesPerTebibyte = 1_048_576;

    readonly TrafficMix _month = TrafficMix.Of(workload);

    decimal Rate(Interval monthly) => monthly.Expected / Month.Seconds * workload.PeakToAverage;

    decimal StatementSeconds => workload.QueriesPerRequest.Expected * workload.DatabaseMillisecondsPerQuery.Expected / 1_000;

    /// <summary>vCPUs of the database for reads, no cache before it.</summary>
    public decimal ReadVcpus => Rate(_month.Reads) * StatementSeconds;

    /// <summary>vCPUs that only a writer can give, reads behind a cache: changes, jobs, reads of one's own writes.</summary>
    public decimal WriterVcpus => (Rate(_month.Writes) + Jobs + Rate(_month.Reads) * (1 - workload.CacheHitRatio.Expected) * workload.PrimaryReadShare.Expected) * StatementSeconds;

    /// <summary>vCPUs of the database for reads behind a cache.</summary>
    public decimal MissVcpus => ReadVcpus * (1 - workload.CacheHitRatio.Expected);

    /// <summary>vCPUs of servers for requests.</summary>
    public decimal ServerVcpus => Rate(_month.Dynamic) * workload.CpuMillisecondsPerRequest.Expected / 1_000;

    /// <summary>vCPUs for jobs.</summary>
    public decimal JobVcpus => Jobs * workload.JobCpuMilliseconds.Expected / 1_000;

    /// <summary>Static files in a month, in TiB.</summary>
    public decimal StaticTebibytes => _month.Static.Expected * workload.StaticResponseKilobytes.Expected / 1_024 / MegabytesPerTebibyte;

    /// <summary>The database, in TiB.</summary>
    public decimal DatabaseTebibytes => workload.DailyUsers.Expected * workload.DatabaseMegabytesPerUser.Expected / MegabytesPerTebibyte;

    /// <summary>The share of users farther than so many milliseconds from every region.</summary>
    public decimal FarShare(double milliseconds) => (decimal)Distances.OfUsers(workload, regions).Where(user => user.Distance > milliseconds).Sum(user => user.Share);

    decimal Jobs => Rate(_month.Dynamic) * workload.JobsPerRequest.Expected;
}
