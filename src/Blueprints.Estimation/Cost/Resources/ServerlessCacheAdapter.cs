using Blueprints.Caching;
using Blueprints.Estimation.Cost.Billables;
using Blueprints.Graph;

namespace Blueprints.Estimation.Cost.Resources;

/// <summary>An ElastiCache Serverless cache of Valkey or Redis.</summary>
sealed class ServerlessCacheAdapter : ResourceAdapter
{
    public override string Type => "aws:elasticache/serverlessCache:ServerlessCache";

    public override IEnumerable<Billable> Read(GraphResource resource, ComponentView component)
    {
        var limits = resource.Property("cacheUsageLimits");
        return
        [
            new ServerlessCacheUse
            {
                Block = component.Block,
                Resource = resource.Name,
                Type = Type,
                Engine = resource.Text("engine") == "valkey" ? CacheEngine.Valkey : CacheEngine.Redis,
                MinDataGigabytes = limits.At("dataStorage", "minimum").Number() ?? 0,
                MaxDataGigabytes = limits.At("dataStorage", "maximum").Number(),
                MinEcpuPerSecond = limits.At("ecpuPerSeconds", "minimum").Number() ?? 0,
                MaxEcpuPerSecond = limits.At("ecpuPerSeconds", "maximum").Number(),
                SnapshotRetentionDays = (int)(resource.Number("snapshotRetentionLimit") ?? 0),
            },
        ];
    }
}
