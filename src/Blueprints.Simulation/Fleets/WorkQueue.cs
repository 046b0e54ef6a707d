namespace Blueprints.Simulation.Fleets;

/// <summary>A queue in front of the fleet: nothing times out, the backlog waits. Limits of Amazon SQS.</summary>
public sealed record WorkQueue
{
    /// <summary>Messages in flight at most: 120,000 for a standard queue. With work of a minute that is 2,000 messages per second, whatever the fleet's size. At least 1.
    /// Default: 120,000.</summary>
    public int InFlightLimit { get; init; } = 120_000;

    /// <summary>Seconds that a received message stays hidden; 0 to 43,200. A message whose work takes longer is worked on once per timeout. Default: 30.</summary>
    public double VisibilitySeconds { get; init; } = 30;

    /// <summary>The share of messages that always fail, 0 to 1. Default: 0.</summary>
    public double PoisonShare { get; init; }

    /// <summary>MaxReceiveCount: receives after which a failing message goes to the dead-letter queue; 1 to 1000. Default: 3.</summary>
    public int MaxReceives { get; init; } = 3;

    internal IEnumerable<string> Problems() => new Check("queue")
        .AtLeast(InFlightLimit, 1, "in-flight limit, messages").Between(VisibilitySeconds, 0, 43_200, "visibility timeout, seconds")
        .Between(PoisonShare, 0, 1, "poison share").Between(MaxReceives, 1, 1000, "max receives").Found;
}
