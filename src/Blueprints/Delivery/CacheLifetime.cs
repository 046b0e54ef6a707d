namespace Blueprints.Delivery;

/// <summary>How long the edge keeps an object, in seconds. Between the ends the origin's <c>Cache-Control</c> decides.</summary>
/// <param name="Minimum">The shortest time, whatever the origin says.</param>
/// <param name="Default">The time where the origin says nothing.</param>
/// <param name="Maximum">The longest time, whatever the origin says.</param>
public readonly record struct CacheLifetime(int Minimum, int Default, int Maximum)
{
    /// <summary>A year, in seconds: the longest lifetime that HTTP knows.</summary>
    public const int Year = 31_536_000;

    const int Minute = 60;
    const int Hour = 3_600;

    /// <summary>The lifetime of a preset: a year for versioned assets, a minute and at most an hour for pages, none for APIs.</summary>
    /// <param name="preset">The preset.</param>
    /// <param name="defaultSeconds">Another default lifetime. Default: the preset's.</param>
    public static CacheLifetime Of(CachePreset preset, int? defaultSeconds = null)
    {
        var lifetime = preset switch
        {
            CachePreset.VersionedAssets => new CacheLifetime(1, Year, Year),
            CachePreset.Html => new CacheLifetime(0, Minute, Hour),
            _ => default,
        };
        return defaultSeconds is { } seconds ? lifetime with { Default = seconds, Maximum = Math.Max(seconds, lifetime.Maximum) } : lifetime;
    }
}
