using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>Shares requests among several fleets by weight: for a canary, or for moving from one fleet to another.</summary>
public sealed record WeightedForward
{
    const int MinTargets = 2;
    const int MaxTargets = 5;
    const int MaxWeight = 999;

    /// <summary>The fleets and their weights; 2 to 5, of which one at least is above 0.</summary>
    public required ValueList<WeightedTarget> Targets { get; init; }

    /// <summary>Seconds that a client stays with the fleet first chosen for it; 1 to 604,800 (a week). Default: none, each request is decided anew.</summary>
    public int? StickySeconds { get; init; }

    internal void Validate(ProblemCollector problems, LoadBalancerSpec balancer)
    {
        problems.Range("targets.count", Targets.Count, MinTargets, MaxTargets);
        problems.Range("stickySeconds", StickySeconds ?? 1, 1, 604_800);
        if (Targets.Count > MaxTargets)
            return;
        problems.Unique("targets", Targets.Select(target => target.Fleet));
        for (var i = 0; i < Targets.Count; i++)
        {
            balancer.RequireTarget(problems.At($"targets[{i}]"), Targets[i].Fleet);
            problems.Range($"targets[{i}].weight", Targets[i].Weight, 0, MaxWeight);
        }

        if (Targets.All(target => target.Weight == 0))
            problems.Add("targets", "weights of 0 only", "one weight above 0 at least", "give a fleet a part of the requests");
    }
}
