using Blueprints.Queues;
using Blueprints.Validation;

namespace Blueprints.Events;

/// <summary>A pipe takes messages from a queue, filters them, and puts them on the bus as events. It is the queue's consumer.</summary>
public sealed record EventPipe
{
    /// <summary>The pipe's name, unique in its bus; part of its resource's name.</summary>
    public required string Name { get; init; }

    /// <summary>The queue block that it empties.</summary>
    public required string Source { get; init; }

    /// <summary>Which messages become events: an EventBridge pattern over the message as JSON, such as <c>{ "body": { "kind": ["paid"] } }</c>. Default: none, all of them.</summary>
    public string? Filter { get; init; }

    /// <summary>Messages taken at a time; 1 to 10,000. Default: 10.</summary>
    public int BatchSize { get; init; } = 10;

    /// <summary>The events' detail type, by which rules pick them. Default: <c>message</c>.</summary>
    public string DetailType { get; init; } = "message";

    internal void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Name("name", Name);
        if (!blueprint.Blocks.TryGet<QueueSpec>(Source, out _))
            problems.Add("source", $"\"{Source}\"", "the name of a queue block", "name an existing queue");
        if (Filter is not null)
            JsonText.RequireObject(problems, "filter", Filter);
        problems.Range("batchSize", BatchSize, 1, 10_000);
        if (DetailType.Length is 0 or > 128)
            problems.Add("detailType", $"\"{DetailType}\"", "1 to 128 characters", "correct it");
    }
}
