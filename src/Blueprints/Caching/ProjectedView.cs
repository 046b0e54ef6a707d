using System.Globalization;

namespace Blueprints.Caching;

/// <summary>
/// A view of a read model in a Valkey or Redis store, as the commands that any client can send. Queues deliver at least once and not always in order, so a view keeps the
/// version of the event it was made from: an older or repeated event changes nothing.
/// </summary>
/// <remarks>Use a store with <see cref="CacheUse.ReadModel"/>, which evicts none, and keys from <see cref="CacheKeys.View"/>.</remarks>
public static class ProjectedView
{
    /// <summary>The highest version that the engine's scripts compare exactly: 2⁵³.</summary>
    public const long MaxVersion = 1L << 53;

    /// <summary>Writes a view unless it has this version or a later one: KEYS[1] is the key, ARGV[1] the version, ARGV[2] the view. Answers 1 if it did.</summary>
    public const string WriteScript =
        "local v = redis.call('HGET', KEYS[1], 'version') if v and tonumber(v) >= tonumber(ARGV[1]) then return 0 end "
        + "redis.call('HSET', KEYS[1], 'version', ARGV[1], 'view', ARGV[2]) redis.call('PERSIST', KEYS[1]) return 1";

    /// <summary>Empties a view but keeps its version for a while, so that a late older event does not bring it back: ARGV[2] is the milliseconds. Answers 1 if it did.</summary>
    public const string RemoveScript =
        "local v = redis.call('HGET', KEYS[1], 'version') if v and tonumber(v) >= tonumber(ARGV[1]) then return 0 end "
        + "redis.call('HSET', KEYS[1], 'version', ARGV[1]) redis.call('HDEL', KEYS[1], 'view') redis.call('PEXPIRE', KEYS[1], ARGV[2]) return 1";

    /// <summary>The command that reads a view: <c>HGET key view</c>; nothing where there is none.</summary>
    /// <param name="key">The view's key, from <see cref="CacheKeys.View"/>.</param>
    public static ValueList<string> Read(string key) => ["HGET", key, "view"];

    /// <summary>The command that writes a view as an event left it: the answer 0 says that the store knew a later one already.</summary>
    /// <param name="key">The view's key.</param>
    /// <param name="version">The event's version: a number that grows with each change of what the view shows; 1 to 2⁵³.</param>
    /// <param name="view">The view, as text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is out of range.</exception>
    public static ValueList<string> Write(string key, long version, string view) => ["EVAL", WriteScript, "1", key, Whole(version), view];

    /// <summary>The command that removes a view.</summary>
    /// <param name="key">The view's key.</param>
    /// <param name="version">The version of the event that removed it; 1 to 2⁵³.</param>
    /// <param name="remember">How long late events are still told from new ones; 1 millisecond to 30 days, longer than the source keeps events.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version or the time is out of range.</exception>
    public static ValueList<string> Remove(string key, long version, TimeSpan remember)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(remember, TimeSpan.FromMilliseconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(remember, TimeSpan.FromDays(30));
        return ["EVAL", RemoveScript, "1", key, Whole(version), ((long)remember.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)];
    }

    static string Whole(long version)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(version, MaxVersion);
        return version.ToString(CultureInfo.InvariantCulture);
    }
}
