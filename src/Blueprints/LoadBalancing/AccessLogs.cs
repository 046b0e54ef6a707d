using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>Keeps a line for each request in an encrypted bucket of the load balancer's own.</summary>
public sealed record AccessLogs
{
    /// <summary>Days after which logs are deleted; 1 to 3,650. Default: 90.</summary>
    public int RetentionDays { get; init; } = 90;

    /// <summary>Whether connections are logged too, with their TLS version and whether the handshake failed. Default: no. Application Load Balancers only.</summary>
    public bool Connections { get; init; }

    /// <summary>Whether the results of health checks are logged too. Default: no. Application Load Balancers only.</summary>
    public bool HealthChecks { get; init; }

    internal void Validate(ProblemCollector problems) => problems.Range("retentionDays", RetentionDays, 1, 3_650);
}
