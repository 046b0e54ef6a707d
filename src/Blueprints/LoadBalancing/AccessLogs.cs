using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>Keeps a line for each request in an encrypted bucket of the load balancer's own.</summary>
public sealed record AccessLogs
{
    /// <summary>Days after which logs are deleted; 1 to 3,650. Default: 90.</summary>
    public int RetentionDays { get; init; } = 90;

    internal void Validate(ProblemCollector problems) => problems.Range("retentionDays", RetentionDays, 1, 3_650);
}
