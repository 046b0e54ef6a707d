using System.Globalization;

namespace Blueprints.Caching;

/// <summary>
/// A lock in a Valkey or Redis store, as the commands that any client can send. Take it with <see cref="Acquire"/>; it is taken if the answer is OK. Give it back with
/// <see cref="Release"/>, which deletes it only while it is still one's own.
/// </summary>
/// <remarks>
/// A lock ends with its time to live even if its holder still works, and a failover may lose the latest write: what must never happen twice also needs a check where
/// it is stored, such as a version number. Use a store with <see cref="CacheUse.Locks"/>, which evicts none.
/// </remarks>
public static class DistributedLock
{
    /// <summary>Deletes the lock if its value is the token: KEYS[1] is the key, ARGV[1] the token. Answers 1 if it did.</summary>
    public const string ReleaseScript = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) else return 0 end";

    /// <summary>Gives the lock more time if its value is the token: KEYS[1] is the key, ARGV[1] the token, ARGV[2] the milliseconds. Answers 1 if it did.</summary>
    public const string ExtendScript = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) else return 0 end";

    /// <summary>The command that takes a lock if nobody has it: <c>SET key token NX PX milliseconds</c>.</summary>
    /// <param name="key">The lock's key, from <see cref="CacheKeys.Lock"/>.</param>
    /// <param name="token">A random text of this attempt alone, such as a new Guid.</param>
    /// <param name="timeToLive">How long it lasts without being extended; 1 millisecond to 1 hour, longer than the work takes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public static ValueList<string> Acquire(string key, string token, TimeSpan timeToLive) => ["SET", key, token, "NX", "PX", Milliseconds(timeToLive)];

    /// <summary>The command that gives a lock back: the answer 0 says that it had ended already.</summary>
    /// <param name="key">The lock's key.</param>
    /// <param name="token">The token it was taken with.</param>
    public static ValueList<string> Release(string key, string token) => ["EVAL", ReleaseScript, "1", key, token];

    /// <summary>The command that gives a lock more time: the answer 0 says that it is lost, so the work has to stop.</summary>
    /// <param name="key">The lock's key.</param>
    /// <param name="token">The token it was taken with.</param>
    /// <param name="timeToLive">How long it lasts from now on; 1 millisecond to 1 hour.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public static ValueList<string> Extend(string key, string token, TimeSpan timeToLive) => ["EVAL", ExtendScript, "1", key, token, Milliseconds(timeToLive)];

    static string Milliseconds(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.FromMilliseconds(1), nameof(time));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, TimeSpan.FromHours(1), nameof(time));
        return ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
    }
}
