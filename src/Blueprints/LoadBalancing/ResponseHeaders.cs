using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>Headers of responses that the load balancer sets itself, in place of what a fleet sends.</summary>
public sealed record ResponseHeaders
{
    const int MaxLength = 1_024;

    /// <summary>Strict-Transport-Security. Default: a year, with subdomains.</summary>
    public string? StrictTransportSecurity { get; init; } = "max-age=31536000; includeSubDomains";

    /// <summary>X-Content-Type-Options. Default: <c>nosniff</c>.</summary>
    public string? ContentTypeOptions { get; init; } = "nosniff";

    /// <summary>X-Frame-Options: DENY or SAMEORIGIN. Default: <c>DENY</c>.</summary>
    public string? FrameOptions { get; init; } = "DENY";

    /// <summary>Content-Security-Policy. Default: none.</summary>
    public string? ContentSecurityPolicy { get; init; }

    /// <summary>Access-Control-Allow-Origin: an origin or *. Default: none, no cross-origin headers.</summary>
    public string? AllowOrigin { get; init; }

    /// <summary>Access-Control-Allow-Methods. Default: none.</summary>
    public ValueList<string> AllowMethods { get; init; } = [];

    /// <summary>Access-Control-Allow-Headers. Default: none.</summary>
    public ValueList<string> AllowHeaders { get; init; } = [];

    /// <summary>Access-Control-Expose-Headers. Default: none.</summary>
    public ValueList<string> ExposeHeaders { get; init; } = [];

    /// <summary>Access-Control-Allow-Credentials. Default: no. Not with the origin *.</summary>
    public bool AllowCredentials { get; init; }

    /// <summary>Access-Control-Max-Age, in seconds; 0 to 86,400. Default: none.</summary>
    public int? MaxAgeSeconds { get; init; }

    /// <summary>Whether responses name the load balancer in the header Server. Default: no.</summary>
    public bool ServerHeader { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        foreach (var (property, value) in Values)
        {
            if (value is { } text && (text.Length is 0 or > MaxLength || text.Any(char.IsControl)))
                problems.Add(property, $"{value.Length} characters", $"1 to {MaxLength} characters on one line", "correct it, or remove it");
        }

        if (FrameOptions is not (null or "DENY" or "SAMEORIGIN"))
            problems.Add("frameOptions", $"\"{Text.Shorten(FrameOptions)}\"", "DENY or SAMEORIGIN", "use one of these");
        problems.Range("maxAgeSeconds", MaxAgeSeconds ?? 0, 0, 86_400);
        if (AllowCredentials && AllowOrigin is null or "*")
            problems.Add("allowCredentials", $"true with allowOrigin {AllowOrigin ?? "missing"}", "true with one origin", "name the origin, or remove it");
        if (AllowOrigin is null && (AllowMethods.Count > 0 || AllowHeaders.Count > 0 || ExposeHeaders.Count > 0 || MaxAgeSeconds is not null))
            problems.Add("allowOrigin", "missing", "an origin, or *, beside the other cross-origin headers", "set it, or remove these");
    }

    IEnumerable<(string Property, string? Value)> Values =>
    [
        ("strictTransportSecurity", StrictTransportSecurity), ("contentTypeOptions", ContentTypeOptions), ("contentSecurityPolicy", ContentSecurityPolicy), ("allowOrigin", AllowOrigin),
        ("allowMethods", Joined(AllowMethods)), ("allowHeaders", Joined(AllowHeaders)), ("exposeHeaders", Joined(ExposeHeaders)),
    ];

    /// <summary>A list as a header has it; null for none.</summary>
    public static string? Joined(ValueList<string> values) => values.Count == 0 ? null : string.Join(",", values);
}
