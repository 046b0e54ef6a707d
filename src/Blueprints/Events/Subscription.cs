using Blueprints.Queues;
using Blueprints.Validation;

namespace Blueprints.Events;

/// <summary>A queue that gets a topic's messages. What cannot be delivered goes to that queue's dead-letter queue.</summary>
public sealed record Subscription
{
    /// <summary>The queue block.</summary>
    public required string Queue { get; init; }

    /// <summary>Which messages it gets: an SNS filter policy as JSON. Default: none, all messages.</summary>
    public string? FilterPolicy { get; init; }

    /// <summary>Whether the filter looks at the message's body, billed by the gigabyte, and not at its attributes, which is free. Default: no.</summary>
    public bool FilterOnBody { get; init; }

    /// <summary>Whether the queue gets the message alone, without SNS's envelope. Default: yes.</summary>
    public bool RawDelivery { get; init; } = true;

    internal void Validate(ProblemCollector problems, Blueprint blueprint, bool fifoTopic)
    {
        if (!blueprint.Blocks.TryGet<QueueSpec>(Queue, out var queue))
            problems.Add("queue", $"\"{Queue}\"", "the name of a queue block", "name an existing queue");
        else if (queue.Fifo && !fifoTopic)
            problems.Add("queue", $"\"{Queue}\", which is FIFO", "a standard queue for a standard topic", "make the topic FIFO too, or the queue standard");
        if (FilterPolicy is not null)
            JsonText.RequireObject(problems, "filterPolicy", FilterPolicy);
        if (FilterOnBody && FilterPolicy is null)
            problems.Add("filterOnBody", "true", "false without a filterPolicy", "give a filterPolicy, or remove it");
    }
}
