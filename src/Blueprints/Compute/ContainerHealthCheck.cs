using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>A command inside a container that tells whether it is healthy; a task that fails is replaced.</summary>
public sealed record ContainerHealthCheck
{
    /// <summary>The command, run by the container's shell; exit code 0 is healthy.</summary>
    public required string Command { get; init; }

    /// <summary>Seconds between runs; 5 to 300. Default: 30.</summary>
    public int IntervalSeconds { get; init; } = 30;

    /// <summary>Seconds until a run counts as failed; 2 to 60. Default: 5.</summary>
    public int TimeoutSeconds { get; init; } = 5;

    /// <summary>Failures in a row that make it unhealthy; 1 to 10. Default: 3.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Seconds after the start in which failures do not count; 0 to 300. Default: 60.</summary>
    public int StartSeconds { get; init; } = 60;

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("command.length", Command.Length, 1, 4_096);
        problems.Range("intervalSeconds", IntervalSeconds, 5, 300);
        problems.Range("timeoutSeconds", TimeoutSeconds, 2, 60);
        problems.Range("retries", Retries, 1, 10);
        problems.Range("startSeconds", StartSeconds, 0, 300);
    }
}
