using Blueprints.Caching;
using Blueprints.Estimation.Cost.Billables;

namespace Blueprints.Estimation.Cost.Blocks;

/// <summary>A serverless cache's data, processing and snapshots.</summary>
sealed class ServerlessCacheBilling : BlockBilling<ServerlessCacheSpec>
{
    public override string Type => "aws:elasticache/serverlessCache:ServerlessCache";

    public override int PayingZoneSides => 1;

    protected override IEnumerable<Billable> Read(string block, ServerlessCacheSpec spec, Blueprint blueprint) =>
    [
        new ServerlessCacheUse
        {
            Block = block,
            Resource = block,
            Type = Type,
            Engine = spec.Engine,
            MinDataGigabytes = spec.MinDataGigabytes ?? 0,
            MaxDataGigabytes = spec.MaxDataGigabytes,
            MinEcpuPerSecond = spec.MinEcpuPerSecond ?? 0,
            MaxEcpuPerSecond = spec.MaxEcpuPerSecond,
            SnapshotRetentionDays = spec.SnapshotRetentionDays,
        },
    ];
}
