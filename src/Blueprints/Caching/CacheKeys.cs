using System.Globalization;

namespace Blueprints.Caching;

/// <summary>
/// How keys of a shared store are named, so that uses and versions never meet: <c>use:application:kind:version:id</c>. The id is in braces, a hash tag: all keys of one id
/// are in one slot of a cluster, so that a script or a transaction may use several.
/// </summary>
public static class CacheKeys
{
    /// <summary>The key of a cached copy: <c>cache:shop:product:v2:{42}</c>.</summary>
    /// <param name="application">The application; no colon or brace.</param>
    /// <param name="kind">What is cached; no colon or brace.</param>
    /// <param name="version">The version of the copy's format, so that a new release never reads an old one's.</param>
    /// <param name="id">Which one it is; no brace.</param>
    /// <exception cref="ArgumentException">A part is empty or has a character that separates parts.</exception>
    public static string Copy(string application, string kind, int version, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"cache:{Part(application)}:{Part(kind)}:v{version}:{{{Id(id)}}}");

    /// <summary>The key of a session: <c>session:shop:{id}</c>.</summary>
    /// <param name="application">The application; no colon or brace.</param>
    /// <param name="sessionId">The session's random id; no brace.</param>
    /// <exception cref="ArgumentException">A part is empty or has a character that separates parts.</exception>
    public static string Session(string application, string sessionId) => $"session:{Part(application)}:{{{Id(sessionId)}}}";

    /// <summary>The key of a lock: <c>lock:shop:{order-42}</c>.</summary>
    /// <param name="application">The application; no colon or brace.</param>
    /// <param name="resource">What is locked; no brace.</param>
    /// <exception cref="ArgumentException">A part is empty or has a character that separates parts.</exception>
    public static string Lock(string application, string resource) => $"lock:{Part(application)}:{{{Id(resource)}}}";

    /// <summary>The key of a view of a read model: <c>view:shop:orders-of-customer:v1:{42}</c>.</summary>
    /// <param name="application">The application; no colon or brace.</param>
    /// <param name="kind">What it shows; no colon or brace.</param>
    /// <param name="version">The version of the view's format: a new one is filled beside the old one by a replay.</param>
    /// <param name="id">Which one it is; no brace.</param>
    /// <exception cref="ArgumentException">A part is empty or has a character that separates parts.</exception>
    public static string View(string application, string kind, int version, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"view:{Part(application)}:{Part(kind)}:v{version}:{{{Id(id)}}}");

    /// <summary>What the keys of a use begin with.</summary>
    internal static string Prefix(CacheUse use) => use switch { CacheUse.Cache => "cache", CacheUse.Sessions => "session", CacheUse.Locks => "lock", _ => "view" };

    static string Part(string text) => text.Length > 0 && text.AsSpan().IndexOfAny(':', '{', '}') < 0
        ? text
        : throw new ArgumentException($"part is \"{text}\"; allowed: at least one character, none of : {{ }}; encode it", nameof(text));

    static string Id(string text) => text.Length > 0 && text.AsSpan().IndexOfAny('{', '}') < 0
        ? text
        : throw new ArgumentException($"id is \"{text}\"; allowed: at least one character, none of {{ }}; encode it", nameof(text));
}
