using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>How many healthy instances a target group needs in a zone, and what happens below that.</summary>
public sealed record TargetHealth
{
    const int MaxCount = 1_000;

    /// <summary>Healthy instances below which DNS leads users away from the zone; 1 to 1,000. Default: 1, as AWS's.</summary>
    public int FailoverBelow { get; init; } = 1;

    /// <summary>The same in per cent of the instances; 1 to 100. Default: none, the count alone decides.</summary>
    public int? FailoverBelowPercent { get; init; }

    /// <summary>Healthy instances below which requests go to the unhealthy ones too; 1 to 1,000, at most as many as for DNS. Default: 1, as AWS's.</summary>
    public int UseUnhealthyBelow { get; init; } = 1;

    /// <summary>The same in per cent of the instances; 1 to 100. Default: none, the count alone decides.</summary>
    public int? UseUnhealthyBelowPercent { get; init; }

    internal void Validate(ProblemCollector problems)
    {
        problems.Range("failoverBelow", FailoverBelow, 1, MaxCount);
        problems.Range("failoverBelowPercent", FailoverBelowPercent ?? 1, 1, 100);
        problems.Range("useUnhealthyBelow", UseUnhealthyBelow, 1, MaxCount);
        problems.Range("useUnhealthyBelowPercent", UseUnhealthyBelowPercent ?? 1, 1, 100);
        // AWS asks that a zone is left before its unhealthy instances are used.
        if (UseUnhealthyBelow > FailoverBelow)
            problems.Add("useUnhealthyBelow", $"{UseUnhealthyBelow}", $"at most failoverBelow ({FailoverBelow})", "lower it or raise failoverBelow");
    }
}
