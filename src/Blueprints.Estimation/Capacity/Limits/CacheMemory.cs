using Blueprints.Quantities;

namespace Blueprints.Estimation.Capacity.Limits;

/// <summary>What caches have to hold.</summary>
static class CacheMemory
{
    const decimal MegabytesPerGibibyte = 1_024;

    /// <summary>GiB for each daily user, in the region that serves him.</summary>
    public static Interval PerUser(LimitContext context) => context.Workload.CacheMegabytesPerUser * context.Part.TrafficShare / MegabytesPerGibibyte;
}
