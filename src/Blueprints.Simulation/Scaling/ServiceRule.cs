using System.Runtime.CompilerServices;
using Blueprints.Simulation.Kernel;

namespace Blueprints.Simulation.Scaling;

/// <summary>How managed services size themselves.</summary>
static class ServiceRule
{
    /// <summary>Below which part of the target a service scales in.</summary>
    public static float LowThreshold(ManagedService service) => service == ManagedService.AuroraReaders ? TargetTrackingRule.LowThreshold : 0.75f;

    /// <summary>The size after a breach of the target. 50 shards 30 % above it become 65, 10 % above it 60.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Out<T>(ManagedService service, T capacity, T metric, T target)
        where T : struct, ILane<T>
    {
        var proportional = LaneMath.RoundUp(capacity * (metric / target));
        return service switch
        {
            ManagedService.ElastiCacheShards => T.Max(proportional, LaneMath.RoundUp(capacity * T.Fill(1.2f))),
            ManagedService.ElastiCacheReplicas => T.Max(proportional, capacity + T.Fill(1)),
            _ => proportional,
        };
    }

    /// <summary>The size after the low alarm: in proportion, removals rounded down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T In<T>(T capacity, T metric, T target)
        where T : struct, ILane<T> => T.Max(LaneMath.RoundUp(capacity * (metric / target)), T.Fill(1));
}
