using Blueprints.Validation;

namespace Blueprints.Events;

/// <summary>Events that match a pattern go to a target. What cannot be delivered to a standard queue goes to that queue's dead-letter queue.</summary>
public sealed record EventRule
{
    /// <summary>The rule's name, unique in its bus; part of its resource's name.</summary>
    public required string Name { get; init; }

    /// <summary>Which events it picks: an EventBridge pattern as JSON, such as <c>{ "source": ["shop.orders"] }</c>.</summary>
    public required string Pattern { get; init; }

    /// <summary>The block that gets them: a queue or a standard topic.</summary>
    public required string Target { get; init; }

    /// <summary>The message group in a FIFO queue. Default: none; needed for a FIFO queue only.</summary>
    public string? MessageGroup { get; init; }

    /// <summary>Delivery attempts after the first; 0 to 185. Default: 185, as AWS's.</summary>
    public int RetryAttempts { get; init; } = 185;

    /// <summary>Seconds after which delivery is given up; 60 to 86,400. Default: 86,400, as AWS's.</summary>
    public int MaxEventAgeSeconds { get; init; } = 86_400;

    /// <summary>Names for parts of the event, such as <c>id</c> for <c>$.detail.id</c>, that <see cref="InputTemplate"/> uses. Default: none.</summary>
    public ValueList<InputPath> InputPaths { get; init; } = [];

    /// <summary>What the target gets in place of the event, with <c>&lt;name&gt;</c> for each input path. Default: none, the event itself.</summary>
    public string? InputTemplate { get; init; }

    internal void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Name("name", Name);
        JsonText.RequireObject(problems, "pattern", Pattern);
        EventTargets.Validate(problems, blueprint, Target, MessageGroup);
        if (blueprint.Blocks.TryGet<TopicSpec>(Target, out var topic) && topic.KmsKey == TopicSpec.DefaultKmsKey)
        {
            problems.Add("target", $"\"{Target}\", a topic encrypted with {TopicSpec.DefaultKmsKey}", "a topic with a key whose policy lets events.amazonaws.com use it",
                "give the topic such a kmsKey, or send to a queue");
        }

        problems.Range("retryAttempts", RetryAttempts, 0, 185);
        problems.Range("maxEventAgeSeconds", MaxEventAgeSeconds, 60, 86_400);
        problems.Unique("inputPaths", InputPaths.Select(path => path.Name));
        if (InputPaths.Count > 0 && InputTemplate is null)
            problems.Add("inputTemplate", "missing", "a template where there are inputPaths", "give one, or remove the paths");
        if (InputTemplate?.Length == 0)
            problems.Add("inputTemplate", "\"\"", "a template", "remove it to send the event itself");
    }
}
