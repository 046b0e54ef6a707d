using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Catalog;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Traffic;

namespace Blueprints.Estimation.Capacity.Advice;

/// <summary>
/// Which parts of the roadmap a workload pays for now. The thresholds are ours, and said in every answer: a part is worth it where what it relieves could not simply be a size larger, or where it costs
/// less than what it saves.
/// </summary>
sealed class PartAdvisor(PriceCatalog catalog)
{
    const decimal Worthwhile = 0.6m;
    const decimal ServersOfOneTeam = 64;
    const decimal AuroraTebibytes = 128;
    const double FarMilliseconds = 100;
    const decimal FarUsers = 0.2m;
    const decimal EdgeTebibytes = 1;

    public ImmutableArray<AdviceItem> Parts(Blueprint blueprint, Workload workload, CapacityEstimate estimate)
    {
        var figures = new PartFigures(workload, [.. blueprint.RegionParts.Select(part => part.Blueprint.Region)]);
        var largest = new Sizes(catalog).LargestDatabase;
        var connections = estimate.Ranking.Where(ranked => ranked.Limit.Name == "connections").Select(ranked => ranked.Limit.Utilisation.Expected).DefaultIfEmpty(0).Max();
        return
        [
            Item("cache", figures.ReadVcpus >= Worthwhile, $"reads without one ask the database for {figures.ReadVcpus:0.##} vCPU in the busiest hour; worth it from {Worthwhile:0.#}"),
            Item("cdn", figures.StaticTebibytes >= EdgeTebibytes || figures.FarShare(FarMilliseconds) >= FarUsers,
                $"static files are {figures.StaticTebibytes:0.##} TiB a month, and {figures.FarShare(FarMilliseconds) * 100:0} % of users are more than {FarMilliseconds:0} ms away; worth it from {EdgeTebibytes} TiB or {FarUsers * 100:0} %"),
            Item("connection pool", connections >= Worthwhile, $"servers use {connections * 100:0} % of a database's connections; worth it from {Worthwhile * 100:0} %"),
            Item("readers", figures.MissVcpus >= Worthwhile, $"reads that miss the cache ask for {figures.MissVcpus:0.##} vCPU; worth it from {Worthwhile:0.#}"),
            Item("queue and workers", figures.JobVcpus >= 1, $"jobs ask for {figures.JobVcpus:0.##} vCPU in the busiest hour; worth it from 1"),
            Item("microservices", figures.ServerVcpus >= ServersOfOneTeam, $"requests ask for {figures.ServerVcpus:0.#} vCPU of servers; parts that scale apart pay for the work of running them from {ServersOfOneTeam}"),
            Item("sharding", figures.WriterVcpus >= Worthwhile * largest.VCpu || figures.DatabaseTebibytes >= Worthwhile * AuroraTebibytes,
                $"changes ask a writer for {figures.WriterVcpus:0.##} vCPU and data is {figures.DatabaseTebibytes:0.##} TiB; the largest class, {largest.Name}, has {largest.VCpu} and an Aurora volume {AuroraTebibytes} TiB: a larger writer is simpler below {Worthwhile * 100:0} % of either"),
            Item("several regions", figures.FarShare(FarMilliseconds) >= FarUsers, $"{figures.FarShare(FarMilliseconds) * 100:0} % of users are more than {FarMilliseconds:0} ms from the nearest region; worth it from {FarUsers * 100:0} %"),
        ];
    }

    static AdviceItem Item(string part, bool isWorthIt, FormattableString reason) => new(part, isWorthIt, reason.ToString(CultureInfo.InvariantCulture));
}
