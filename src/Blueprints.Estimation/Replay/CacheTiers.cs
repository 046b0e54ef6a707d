using Blueprints.Caching;
using Blueprints.Estimation.Capacity.Limits;
using Blueprints.Simulation.Fleets;
using Blueprints.Simulation.Scaling;
using static System.FormattableString;

namespace Blueprints.Estimation.Replay;

/// <summary>Caches whose shards scale by the primaries' CPU: a shard is a server with one thread for commands. Others have no tier; blueprints capacity holds their limits.</summary>
static class CacheTiers
{
    // A command that waits longer than this makes a slow answer of a fast one.
    const double PatientSeconds = 0.01;

    public static IEnumerable<ReplayTier> Of(TierSource source)
    {
        foreach (var (block, spec) in source.Blueprint.Blocks.OfKind<CacheSpec>())
        {
            if (spec.ShardScaling is not { Metric: CacheShardMetric.PrimaryCpu } scaling || source.PerRequest(source.Context.PerUser.CallsTo(block)) is not (> 0 and var perRequest))
                continue;
            var commands = (double)CommandThreads.PerSecond(source.Context.Workload);
            var price = source.Price($"elasticache/{CacheDefaults.Name(spec.Engine)}/{spec.NodeType}") * (1 + spec.ReplicasPerShard);
            yield return source.Tier(block, "shards", spec.NodeType, perRequest, price, true, new FleetDesign
            {
                RequestsPerSecond = commands,
                MinCapacity = scaling.MinShards,
                InitialCapacity = spec.Shards,
                MaxCapacity = scaling.MaxShards,
                LaunchSeconds = source.Times.ShardStartSeconds,
                WarmupSeconds = 0,
                Policies =
                [
                    new ServiceScalingPolicy
                    {
                        Service = ManagedService.ElastiCacheShards, Target = scaling.TargetPercent / 100.0, ScaleOutCooldownSeconds = 600, ScaleInCooldownSeconds = scaling.ScaleIn ? 600 : 86_400 * 3_650.0,
                    },
                ],
                Callers = new() { TimeoutSeconds = source.Times.TimeoutSeconds },
            }, Invariant($"{commands:#,##0} commands a second of a shard's one thread; a new shard serves {source.Times.ShardStartSeconds:0} s after the decision, when its keys have moved"));
        }
    }

    /// <summary>What a command may take, seconds.</summary>
    public static double Objective(double slack) => Math.Min(slack, PatientSeconds);
}
