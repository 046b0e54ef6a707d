using System.Globalization;

namespace Blueprints.Caching;

/// <summary>Sessions in a Valkey or Redis store, as the commands that any client can send. A session ends when it is not read for its time to live.</summary>
/// <remarks>Use a store with <see cref="CacheUse.Sessions"/>, so that sessions are not evicted before their time; the servers stay stateless.</remarks>
public static class SessionStore
{
    /// <summary>The time to live unless a service needs another: 30 minutes.</summary>
    public static readonly TimeSpan DefaultTimeToLive = TimeSpan.FromMinutes(30);

    /// <summary>The command that reads a session and gives it its full time again: <c>GETEX key EX seconds</c>.</summary>
    /// <param name="key">The session's key, from <see cref="CacheKeys.Session"/>.</param>
    /// <param name="timeToLive">The time to live; 1 second to 30 days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public static ValueList<string> Read(string key, TimeSpan timeToLive) => ["GETEX", key, "EX", Seconds(timeToLive)];

    /// <summary>The command that writes a session: <c>SET key value EX seconds</c>.</summary>
    /// <param name="key">The session's key.</param>
    /// <param name="value">The session, as text.</param>
    /// <param name="timeToLive">The time to live; 1 second to 30 days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public static ValueList<string> Write(string key, string value, TimeSpan timeToLive) => ["SET", key, value, "EX", Seconds(timeToLive)];

    /// <summary>The command that ends a session, at log-out: <c>DEL key</c>.</summary>
    /// <param name="key">The session's key.</param>
    public static ValueList<string> End(string key) => ["DEL", key];

    static string Seconds(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.FromSeconds(1), nameof(time));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, TimeSpan.FromDays(30), nameof(time));
        return ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
