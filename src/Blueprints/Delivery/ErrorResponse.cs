using Blueprints.Validation;

namespace Blueprints.Delivery;

/// <summary>What viewers get where an origin answers with an error: a page of the site, such as <c>/index.html</c> for a single-page application.</summary>
public sealed record ErrorResponse
{
    static readonly int[] Codes = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

    /// <summary>The origin's status; one of 400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504.</summary>
    public required int Status { get; init; }

    /// <summary>The path of the page answered instead. Default: none, the origin's own answer; then <see cref="ResponseStatus"/> is not used.</summary>
    public string? Page { get; init; }

    /// <summary>The status answered with the page; 200 to 599. Default: 200.</summary>
    public int ResponseStatus { get; init; } = 200;

    /// <summary>Seconds that the error is kept, so that it does not reach the origin again; 0 to 31,536,000. Default: 10, as AWS's.</summary>
    public int TtlSeconds { get; init; } = 10;

    internal void Validate(ProblemCollector problems)
    {
        if (!Codes.Contains(Status))
            problems.Add("status", Text.Of((decimal)Status), string.Join(", ", Codes), "use one of these");
        if (Page is not null && !Page.StartsWith('/'))
            problems.Add("page", $"\"{Page}\"", "a path that starts with /", "add the slash");
        problems.Range("responseStatus", ResponseStatus, 200, 599);
        problems.Range("ttlSeconds", TtlSeconds, 0, CacheLifetime.Year);
    }
}
