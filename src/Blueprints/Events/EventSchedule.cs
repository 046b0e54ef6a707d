using Blueprints.Validation;

namespace Blueprints.Events;

/// <summary>A message sent at set times by EventBridge Scheduler, such as a nightly report.</summary>
public sealed record EventSchedule
{
    /// <summary>The schedule's name, unique in its bus; part of its resource's name.</summary>
    public required string Name { get; init; }

    /// <summary>When: <c>rate(5 minutes)</c>, or <c>cron(0 3 * * ? *)</c> with AWS's six fields.</summary>
    public required string Expression { get; init; }

    /// <summary>The time zone of a cron expression, by its IANA name. Default: <c>UTC</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The block that gets the message: a queue or a standard topic.</summary>
    public required string Target { get; init; }

    /// <summary>The message. Default: <c>{}</c>.</summary>
    public string Input { get; init; } = "{}";

    /// <summary>The message group in a FIFO queue. Default: none; needed for a FIFO queue only.</summary>
    public string? MessageGroup { get; init; }

    /// <summary>Minutes over which the time may move, so that many schedules do not start at once; 0 (exact) to 1,440. Default: 0.</summary>
    public int FlexibleMinutes { get; init; }

    /// <summary>Attempts after the first; 0 to 185. Default: 185, as AWS's. What a standard queue does not get then goes to that queue's dead-letter queue.</summary>
    public int RetryAttempts { get; init; } = 185;

    /// <summary>Seconds after which the message is given up; 60 to 86,400. Default: 86,400, as AWS's.</summary>
    public int MaxEventAgeSeconds { get; init; } = 86_400;

    internal void Validate(ProblemCollector problems, Blueprint blueprint)
    {
        problems.Name("name", Name);
        if (ScheduleExpression.RunsPerMonth(Expression) is null)
            problems.Add("expression", $"\"{Expression}\"", "rate(5 minutes) or cron(0 3 * * ? *)", "correct it");
        if (TimeZone.Length == 0)
            problems.Add("timeZone", "\"\"", "an IANA time zone such as Europe/Zurich", "leave it out for UTC");
        EventTargets.Validate(problems, blueprint, Target, MessageGroup);
        JsonText.RequireObject(problems, "input", Input);
        problems.Range("flexibleMinutes", FlexibleMinutes, 0, 1_440);
        problems.Range("retryAttempts", RetryAttempts, 0, 185);
        problems.Range("maxEventAgeSeconds", MaxEventAgeSeconds, 60, 86_400);
    }
}
