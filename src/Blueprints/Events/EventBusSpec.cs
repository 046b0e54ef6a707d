using Blueprints.Validation;

namespace Blueprints.Events;

/// <summary>
/// An EventBridge bus: rules pick events by pattern and hand them to queues and topics, an archive keeps them for replay, pipes bring a queue's messages in, schedules send
/// messages at set times. A flow from the bus to a target says which share of the events its rules pick.
/// </summary>
public sealed record EventBusSpec : BlockSpec
{
    const int MaxRules = 300;

    /// <summary>The rules; at most 300, AWS's default quota for a bus. Default: none.</summary>
    public ValueList<EventRule> Rules { get; init; } = [];

    /// <summary>Days that all events are archived for replay; 0 for no archive, to 3,650. Default: 0.</summary>
    public int ArchiveDays { get; init; }

    /// <summary>The KMS key to encrypt events and archive with, an ARN or alias, whose policy lets EventBridge use it. Default: none, a key of EventBridge's that costs nothing.</summary>
    public string? KmsKey { get; init; }

    /// <summary>Pipes from queues into the bus; at most 100. Default: none.</summary>
    public ValueList<EventPipe> Pipes { get; init; } = [];

    /// <summary>Messages sent at set times; at most 100. Default: none.</summary>
    public ValueList<EventSchedule> Schedules { get; init; } = [];

    internal override void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Range("rules.count", Rules.Count, 0, MaxRules);
        problems.Range("pipes.count", Pipes.Count, 0, 100);
        problems.Range("schedules.count", Schedules.Count, 0, 100);
        problems.Range("archiveDays", ArchiveDays, 0, 3_650);
        if (KmsKey is "")
            problems.Add("kmsKey", "\"\"", "a key's ARN or alias", "leave it out for EventBridge's own key");
        if (Rules.Count > MaxRules || Pipes.Count > 100 || Schedules.Count > 100)
            return;
        problems.Unique("rules", Rules.Select(rule => rule.Name));
        problems.Unique("pipes", Pipes.Select(pipe => pipe.Name));
        problems.Unique("schedules", Schedules.Select(schedule => schedule.Name));
        for (var i = 0; i < Rules.Count; i++)
            Rules[i].Validate(problems.At($"rules[{i}]"), blueprint);
        for (var i = 0; i < Pipes.Count; i++)
            Pipes[i].Validate(problems.At($"pipes[{i}]"), blueprint);
        for (var i = 0; i < Schedules.Count; i++)
            Schedules[i].Validate(problems.At($"schedules[{i}]"), blueprint);
    }
}
