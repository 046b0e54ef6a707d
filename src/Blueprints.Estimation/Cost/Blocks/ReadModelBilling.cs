using Blueprints.Estimation.Cost.Billables;
using Blueprints.ReadModels;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A read model's search domain.</summary>
sealed class ReadModelBilling : BlockBilling<ReadModelSpec>
{
    public override string Type => "aws:opensearch/domain:Domain";

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, ReadModelSpec spec, Blueprint blueprint) =>
    [
        new SearchDomain
        {
            Block = block,
            Resource = block,
            Type = Type,
            InstanceType = spec.InstanceType,
            Instances = spec.Instances,
            MasterInstanceType = spec.MasterInstanceType,
            Masters = spec.Masters,
            VolumeGiB = SearchNode.HasLocalDisks(spec.InstanceType) ? 0 : spec.VolumeGiB,
            VolumeIops = spec.VolumeIops,
            VolumeMebibytesPerSecond = spec.VolumeMebibytesPerSecond,
        },
        .. spec.Logs.Select(log => new LogVolume { Block = block, Resource = $"{block}-{Name(log)}", Type = "aws:cloudwatch/logGroup:LogGroup", RetentionDays = spec.LogRetentionDays }),
    ];

    // As its component calls them.
    static string Name(SearchLog log) => log switch { SearchLog.Application => "application", SearchLog.SlowSearches => "slow-searches", _ => "slow-writes" };
}
