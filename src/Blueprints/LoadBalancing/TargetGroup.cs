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

    internal void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        if (!blueprint.Blocks.TryGet<IServerSpec>(Fleet, out _))
            problems.Add("fleet", $"\"{Fleet}\"", "the name of a fleet block", "name an existing fleet");
        problems.Range("deregistrationDelaySeconds", DeregistrationDelaySeconds, 0, 3_600);
        HealthCheck.Validate(problems.At("healthCheck"));
        Stickiness?.Validate(problems.At("stickiness"));
    }
}
