using Blueprints.Validation;

namespace Blueprints.Queues;

/// <summary>A consumer group of a Kafka cluster that is watched: a monitor alarms when it is too far behind. Source of the metrics and their limits: MSK, "Monitor consumer lags".</summary>
public sealed record KafkaConsumerGroup
{
    /// <summary>What the alarm is called after, unique in its cluster.</summary>
    public required string Name { get; init; }

    /// <summary>The group as consumers give it; 1 to 255 characters of ASCII without a colon, because MSK publishes no lag of others.</summary>
    public required string Group { get; init; }

    /// <summary>The topic that it reads; 1 to 249 letters, digits, points, hyphens and underscores.</summary>
    public required string Topic { get; init; }

    /// <summary>Seconds that it may be behind, as MSK estimates them; 1 to 86,400. Default: 300.</summary>
    public int MaxLagSeconds { get; init; } = 300;

    internal void Validate(ProblemCollector problems)
    {
        problems.Name("name", Name);
        if (Group.Length is 0 or > 255 || Group.Contains(':', StringComparison.Ordinal) || Group.Any(character => character is < ' ' or > '~'))
            problems.Add("group", $"\"{Group}\"", "1 to 255 characters of ASCII without a colon", "rename the group; MSK publishes no lag of others");
        if (Topic.Length is 0 or > 249 || !Topic.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_'))
            problems.Add("topic", $"\"{Topic}\"", "1 to 249 letters, digits, points, hyphens and underscores", "correct it");
        problems.Range("maxLagSeconds", MaxLagSeconds, 1, 86_400);
    }
}
