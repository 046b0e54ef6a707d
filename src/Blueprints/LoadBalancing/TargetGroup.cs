using Blueprints.Compute;
using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>A fleet behind a load balancer: how its instances are checked, drained and, if it must be, stuck to.</summary>
public sealed record TargetGroup
{
    /// <summary>The fleet or container service that takes the requests, on its own port.</summary>
    public required string Fleet { get; init; }

    /// <summary>How an instance proves that it can serve.</summary>
    public HealthCheck HealthCheck { get; init; } = new();

    /// <summary>Seconds that requests in flight get before a leaving instance is cut off; 0 to 3,600. Default: 30 (AWS's 300 slows every deployment).</summary>
    public int DeregistrationDelaySeconds { get; init; } = 30;

    /// <summary>Sends a client's requests to one instance. Default: none; servers are stateless and sessions live in a cache block.</summary>
    public Stickiness? Stickiness { get; init; }

    /// <summary>Seconds over which a new instance gets ever more requests; 0 (at once) or 30 to 900. Default: 0. Works with round robin only.</summary>
    public int SlowStartSeconds { get; init; }

    /// <summary>How the instance for a request is chosen. Default: round robin.</summary>
    public BalancingAlgorithm Algorithm { get; init; } = BalancingAlgorithm.RoundRobin;

    /// <summary>Whether instances that answer with more errors than the others get fewer requests. Default: no. Works with weighted random only.</summary>
    public bool AnomalyMitigation { get; init; }

    /// <summary>What the load balancer speaks with the fleet. Default: HTTP/1.1. A change replaces the target group, and with it the fleet's membership.</summary>
    public TargetProtocol Protocol { get; init; } = TargetProtocol.Http1;

    /// <summary>The healthy instances needed in a zone. Default: AWS's rule, one.</summary>
    public TargetHealth? Health { get; init; }

    internal void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        if (!blueprint.Blocks.TryGet<IServerSpec>(Fleet, out _))
            problems.Add("fleet", $"\"{Fleet}\"", "the name of a fleet block", "name an existing fleet");
        problems.Range("deregistrationDelaySeconds", DeregistrationDelaySeconds, 0, 3_600);
        HealthCheck.Validate(problems.At("healthCheck"));
        Stickiness?.Validate(problems.At("stickiness"));
        Health?.Validate(problems.At("health"));
        ValidateChoice(problems);
    }

    void ValidateChoice(ProblemCollector problems)
    {
        problems.Defined("algorithm", Algorithm);
        problems.Defined("protocol", Protocol);
        if (SlowStartSeconds != 0)
            problems.Range("slowStartSeconds", SlowStartSeconds, 30, 900);
        if (SlowStartSeconds != 0 && Algorithm != BalancingAlgorithm.RoundRobin)
            problems.Add("slowStartSeconds", $"{SlowStartSeconds} with algorithm {Algorithm}", "a slow start with RoundRobin", "set slowStartSeconds to 0 or change the algorithm");
        if (AnomalyMitigation && Algorithm != BalancingAlgorithm.WeightedRandom)
            problems.Add("anomalyMitigation", $"true with algorithm {Algorithm}", "true with WeightedRandom", "change the algorithm or remove it");
    }
}
