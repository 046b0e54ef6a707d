using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>The HTTP request by which a load balancer tells good instances from bad ones.</summary>
public sealed record HealthCheck
{
    /// <summary>The path asked for; starts with /. Default: <c>/health</c>. It should touch what a request needs, not only answer.</summary>
    public string Path { get; init; } = "/health";

    /// <summary>Seconds between checks; 5 to 300. Default: 15.</summary>
    public int IntervalSeconds { get; init; } = 15;

    /// <summary>Seconds to wait for an answer; 2 to 120, less than the interval. Default: 5.</summary>
    public int TimeoutSeconds { get; init; } = 5;

    /// <summary>Good answers in a row that bring an instance in; 2 to 10. Default: 2.</summary>
    public int HealthyThreshold { get; init; } = 2;

    /// <summary>Bad answers in a row that take an instance out; 2 to 10. Default: 3.</summary>
    public int UnhealthyThreshold { get; init; } = 3;

    /// <summary>HTTP status codes that count as good, in AWS's notation (<c>200</c>, <c>200-299</c>). Default: <c>200</c>; with gRPC status code 0.</summary>
    public string SuccessCodes { get; init; } = "200";

    internal void Validate(ProblemCollector problems)
    {
        if (!Path.StartsWith('/'))
            problems.Add("path", $"\"{Path}\"", "a path that starts with /", "add the slash");
        problems.Range("intervalSeconds", IntervalSeconds, 5, 300);
        problems.Range("timeoutSeconds", TimeoutSeconds, 2, 120);
        if (TimeoutSeconds >= IntervalSeconds)
            problems.Add("timeoutSeconds", $"{TimeoutSeconds}", $"less than intervalSeconds ({IntervalSeconds})", "lower it or raise the interval");
        problems.Range("healthyThreshold", HealthyThreshold, 2, 10);
        problems.Range("unhealthyThreshold", UnhealthyThreshold, 2, 10);
        if (SuccessCodes.Length == 0 || !SuccessCodes.All(letter => char.IsAsciiDigit(letter) || letter is '-' or ','))
            problems.Add("successCodes", $"\"{SuccessCodes}\"", "status codes such as 200, 200-299 or 200,301", "correct it");
    }
}
