using System.Text.Json.Serialization;
using Blueprints.Queues;
using Blueprints.Validation;

namespace Blueprints.Scaling;

/// <summary>
/// Keeps the backlog of a queue short enough for an acceptable latency: tracks (visible + in flight) ÷ instances at latency ÷ time per message. Messages in flight are
/// somebody's work: capacity never falls below what they keep busy. Neither CPU nor the bare queue length can do this.
/// </summary>
public sealed record QueueBacklog : ScalingPolicy
{
    /// <summary>The policy's name. Default: <c>backlog</c>.</summary>
    public override string Name { get; init; } = "backlog";

    /// <summary>The queue block whose messages are worked off.</summary>
    public required string Queue { get; init; }

    /// <summary>Seconds that a message may wait and be processed in; 1 to 86,400. Default: 60.</summary>
    public decimal LatencySeconds { get; init; } = 60;

    /// <summary>Seconds that one worker needs for one message; 0.001 to 43,200 and no more than the latency. Default: 1.</summary>
    public decimal SecondsPerMessage { get; init; } = 1;

    /// <summary>Messages that an instance or task works on at the same time; 1 to 10,000. Default: 1.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>Whether the policy may also remove instances. Default: yes.</summary>
    public bool ScaleIn { get; init; } = true;

    /// <summary>The backlog that one instance works off within the latency: latency ÷ seconds per message × concurrency.</summary>
    [JsonIgnore]
    public decimal MessagesPerInstance => LatencySeconds / SecondsPerMessage * Concurrency;

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Name("name", Name);
        if (!blueprint.Blocks.TryGet<QueueSpec>(Queue, out _))
            problems.Add("queue", $"\"{Queue}\"", "the name of a queue block", "name an existing queue");
        problems.Range("latencySeconds", LatencySeconds, 1, 86_400);
        problems.Range("secondsPerMessage", SecondsPerMessage, 0.001m, 43_200);
        problems.Range("concurrency", Concurrency, 1, 10_000);
        if (LatencySeconds < SecondsPerMessage)
            problems.Add("latencySeconds", Text.Of(LatencySeconds), $"at least secondsPerMessage ({Text.Of(SecondsPerMessage)})", "allow at least the time that the work takes");
    }
}
