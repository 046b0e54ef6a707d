using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>How a network load balancer tells good targets from bad ones: a TCP connection, or an HTTP request where there is a path.</summary>
public sealed record NetworkHealthCheck
{
    /// <summary>The path asked for by HTTP; starts with /. Default: none, a TCP connection is enough.</summary>
    public string? Path { get; init; }

    /// <summary>The TCP port checked; 1 to 65,535. Default: the port that takes the traffic. A listener for UDP only needs one, because UDP cannot be checked.</summary>
    public int? Port { get; init; }

    /// <summary>Seconds between checks; 5 to 300. Default: 10.</summary>
    public int IntervalSeconds { get; init; } = 10;

    /// <summary>Seconds to wait for an answer; 2 to 120, at most the interval. Default: 6.</summary>
    public int TimeoutSeconds { get; init; } = 6;

    /// <summary>Good answers in a row that bring a target in; 2 to 10. Default: 2.</summary>
    public int HealthyThreshold { get; init; } = 2;

    /// <summary>Bad answers in a row that take a target out; 2 to 10. Default: 3.</summary>
    public int UnhealthyThreshold { get; init; } = 3;

    internal void Validate(ProblemCollector problems)
    {
        if (Path is { } path && !path.StartsWith('/'))
            problems.Add("path", $"\"{path}\"", "a path that starts with /", "add the slash");
        problems.Range("port", Port ?? 1, 1, 65_535);
        problems.Range("intervalSeconds", IntervalSeconds, 5, 300);
        problems.Range("timeoutSeconds", TimeoutSeconds, 2, 120);
        if (TimeoutSeconds > IntervalSeconds)
            problems.Add("timeoutSeconds", $"{TimeoutSeconds}", $"at most intervalSeconds ({IntervalSeconds})", "lower it or raise the interval");
        problems.Range("healthyThreshold", HealthyThreshold, 2, 10);
        problems.Range("unhealthyThreshold", UnhealthyThreshold, 2, 10);
    }
}
