using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>An answer that the load balancer gives itself, without a fleet.</summary>
public sealed record FixedResponse
{
    const int MaxBody = 1_024;

    static readonly string[] ContentTypes = ["text/plain", "text/css", "text/html", "application/javascript", "application/json"];

    /// <summary>The HTTP status; 200 to 599 but not a redirect (3xx). Default: 404.</summary>
    public int Status { get; init; } = 404;

    /// <summary>What the body is: text/plain, text/css, text/html, application/javascript or application/json. Default: text/plain.</summary>
    public string ContentType { get; init; } = "text/plain";

    /// <summary>The body; at most 1,024 characters. Default: empty.</summary>
    public string Body { get; init; } = "";

    internal void Validate(ProblemCollector problems)
    {
        if (Status is < 200 or > 599 or (>= 300 and < 400))
            problems.Add("status", $"{Status}", "200 to 299 or 400 to 599", "use one of these");
        if (!ContentTypes.Contains(ContentType))
            problems.Add("contentType", $"\"{ContentType}\"", string.Join(", ", ContentTypes), "use one of these");
        problems.Range("body.length", Body.Length, 0, MaxBody);
    }
}
