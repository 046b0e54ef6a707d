using Blueprints.Simulation.Scaling;

namespace Blueprints.Simulation.Fleets;

/// <summary>A fleet to replay traffic against: instances, tasks, pods, readers or shards that serve one stream of requests or one queue, and the policies that size it.</summary>
public sealed record FleetDesign
{
    /// <summary>The name in results. Default: <c>fleet</c>.</summary>
    public string Name { get; init; } = "fleet";

    /// <summary>The fewest instances; at least 0. Default: 1.</summary>
    public int MinCapacity { get; init; } = 1;

    /// <summary>The most instances; at least the fewest. Default: 10.</summary>
    public int MaxCapacity { get; init; } = 10;

    /// <summary>The instances, warmed, at the start. Default: null, the fewest.</summary>
    public int? InitialCapacity { get; init; }

    /// <summary>Requests per second that one instance serves when it is fully busy; above 0. Required.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>Requests that one instance works on at once; one takes concurrency ÷ requests per second seconds. At least 1. Default: 1.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>Seconds from the decision to launch until the instance serves: metric and API delay, boot, start of the application, health checks; at least 0. Default: 60.</summary>
    public double LaunchSeconds { get; init; } = 60;

    /// <summary>DefaultInstanceWarmup: seconds in service before the instance counts in metrics; 0 to 3600. Default: null, the default cooldown.</summary>
    public double? WarmupSeconds { get; init; }

    /// <summary>The group's default cooldown in seconds, which is the warm-up where nothing else is set; at least 0. Default: 300.</summary>
    public double DefaultCooldownSeconds { get; init; } = 300;

    /// <summary>USD for an hour of one instance; at least 0. Default: 0.</summary>
    public double PricePerHour { get; init; }

    /// <summary>The policies. Default: none, a fixed fleet.</summary>
    public IReadOnlyList<ScalingPolicy> Policies { get; init; } = [];

    /// <summary>The warm pool. Default: null, none.</summary>
    public WarmPool? WarmPool { get; init; }

    /// <summary>How callers behave when the fleet cannot keep up; ignored where <see cref="Queue"/> is set. Default: a timeout of 30 seconds, no retries.</summary>
    public CallerBehaviour Callers { get; init; } = new();

    /// <summary>The queue that the fleet works off. Default: null, requests come straight in.</summary>
    public WorkQueue? Queue { get; init; }

    /// <summary>What is asked of the latency. Default: 99 % within a second.</summary>
    public LatencyObjective Objective { get; init; } = new();

    /// <summary>One request's own work, seconds: concurrency ÷ requests per second.</summary>
    public double ServiceSeconds => Concurrency / RequestsPerSecond;

    /// <summary>What is wrong with the design, each as "what: got, allowed"; empty when nothing is.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. new Check(Name).AtLeast(MinCapacity, 0, "min capacity").AtLeast(MaxCapacity, MinCapacity, "max capacity")
            .Between(InitialCapacity ?? MinCapacity, MinCapacity, MaxCapacity, "initial capacity")
            .Above(RequestsPerSecond, 0, "requests per second").AtLeast(Concurrency, 1, "concurrency").Between(LaunchSeconds, 0, 86_400, "launch, seconds")
            .Between(WarmupSeconds ?? 0, 0, 3600, "warm-up, seconds").Between(DefaultCooldownSeconds, 0, 86_400, "default cooldown, seconds")
            .AtLeast(PricePerHour, 0, "price per hour").Require(Warmups().Length <= 1, Warmups().Length, "different warm-ups of policies", "1: one fleet, one warm-up").Found,
        .. Policies.SelectMany(policy => policy.Problems()), .. WarmPool?.Problems(this) ?? [], .. Callers.Problems(), .. Queue?.Problems() ?? [], .. Objective.Problems(),
    ];

    /// <summary>The warm-up in force, seconds: a policy's EstimatedInstanceWarmup, else the fleet's, else the default cooldown.</summary>
    internal double EffectiveWarmup => Warmups() is [var policy] ? policy : WarmupSeconds ?? DefaultCooldownSeconds;

    double[] Warmups() => [.. Policies.Select(policy => policy.Warmup).OfType<double>().Distinct()];
}
