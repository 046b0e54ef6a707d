using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>
/// Ties a client to one instance by cookie. A crutch for servers that keep state: it unbalances load and loses sessions with the instance. Keep sessions in a
/// cache block instead.
/// </summary>
public sealed record Stickiness
{
    /// <summary>The application's own cookie to follow, which must not start with <c>AWSALB</c>. Default: none, the load balancer sets its own cookie.</summary>
    public string? ApplicationCookie { get; init; }

    /// <summary>Seconds that a client stays with an instance; 1 to 604,800 (a week). Default: 3,600.</summary>
    public int DurationSeconds { get; init; } = 3_600;

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("durationSeconds", DurationSeconds, 1, 604_800);
        if (ApplicationCookie is { } cookie && (cookie.Length == 0 || cookie.StartsWith("AWSALB", StringComparison.OrdinalIgnoreCase)))
            problems.Add("applicationCookie", $"\"{cookie}\"", "a cookie name that does not start with AWSALB", "name the application's own cookie, or remove it");
    }
}
