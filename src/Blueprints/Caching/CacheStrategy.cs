using System.Text.Json.Serialization;
using Blueprints.Quantities;
using Blueprints.Validation;

namespace Blueprints.Caching;

/// <summary>How an application uses a cache, and what follows from it: how stale a copy may be, what writes cost, how often a copy is found.</summary>
public sealed record CacheStrategy
{
    /// <summary>How copies are kept in step. Default: cache-aside.</summary>
    public CacheInvalidation Invalidation { get; init; } = CacheInvalidation.CacheAside;

    /// <summary>Seconds until a copy expires; 1 to 2,592,000 (30 days). Default: 300. Under the other strategies it is the net below lost writes and events.</summary>
    public int TimeToLiveSeconds { get; init; } = 300;

    /// <summary>Event-based: seconds from a write to the deletion of the copy; 0 to 3,600. Default: 1.</summary>
    public int EventDelaySeconds { get; init; } = 1;

    /// <summary>The longest that a copy may differ from its source while nothing fails, in seconds: the time to live, the delay of an event, or 0 for write-through.</summary>
    [JsonIgnore]
    public int StalenessBoundSeconds => Invalidation switch
    {
        CacheInvalidation.WriteThrough => 0,
        CacheInvalidation.EventBased => Math.Min(EventDelaySeconds, TimeToLiveSeconds),
        _ => TimeToLiveSeconds,
    };

    /// <summary>Calls to the cache that each write of the source adds: one set for write-through, one delete for event-based, none for cache-aside.</summary>
    [JsonIgnore]
    public int CallsPerWrite => Invalidation == CacheInvalidation.CacheAside ? 0 : 1;

    /// <summary>Whether a write carries its data to the cache too; a deletion only carries a key.</summary>
    [JsonIgnore]
    public bool WritesData => Invalidation == CacheInvalidation.WriteThrough;

    /// <summary>
    /// The share of a key's reads that find a copy, for reads and writes at random times (Poisson): reads ÷ (reads + rate at which copies end). A copy ends with its time to
    /// live (taken as random around its length, as jittered expiry is) and, if event-based, with each write.
    /// </summary>
    /// <param name="readsPerSecond">Reads of the key a second; 0 or more.</param>
    /// <param name="writesPerSecond">Writes of the key a second; 0 or more.</param>
    /// <returns>0 to below 1. The workload's own hit ratio is the average over all keys, weighted by their reads.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate is negative.</exception>
    public decimal HitRatio(decimal readsPerSecond, decimal writesPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(readsPerSecond);
        ArgumentOutOfRangeException.ThrowIfNegative(writesPerSecond);
        var ends = Invalidation == CacheInvalidation.EventBased ? writesPerSecond : 0;
        // A write renews the copy, so under write-through a key that is written often never ends.
        var fills = Invalidation == CacheInvalidation.WriteThrough ? readsPerSecond + writesPerSecond : readsPerSecond;
        return readsPerSecond == 0 ? 0 : fills / (fills + ends + 1m / TimeToLiveSeconds);
    }

    /// <summary>The time that a write takes with the cache's part in it; only write-through adds to it.</summary>
    /// <param name="sourceMilliseconds">A write of the source, in milliseconds.</param>
    /// <param name="cacheMilliseconds">A call of the cache, in milliseconds.</param>
    public Interval WriteMilliseconds(Interval sourceMilliseconds, Interval cacheMilliseconds) =>
        WritesData ? sourceMilliseconds + cacheMilliseconds : sourceMilliseconds;

    internal void Validate(ProblemCollector problems)
    {
        problems.Defined("invalidation", Invalidation);
        problems.Range("timeToLiveSeconds", TimeToLiveSeconds, 1, 2_592_000);
        problems.Range("eventDelaySeconds", EventDelaySeconds, 0, 3_600);
    }
}
