using Blueprints.Events;

namespace Blueprints.Cdk;

/// <summary>Where rules, schedules and pipes lead, and how.</summary>
static class EventTargets
{
    public static Props Of(EventRule rule, string target, string? dead) => new()
    {
        ["Id"] = "target",
        ["Arn"] = target,
        ["RetryPolicy"] = new Props { ["MaximumRetryAttempts"] = rule.RetryAttempts, ["MaximumEventAgeInSeconds"] = rule.MaxEventAgeSeconds },
        ["DeadLetterConfig"] = dead is null ? null : new Props { ["Arn"] = dead },
        ["SqsParameters"] = rule.MessageGroup is { } group ? new Props { ["MessageGroupId"] = group } : null,
        ["InputTransformer"] = rule.InputTemplate is { } template ? Transformer(rule, template) : null,
    };

    public static Props Of(EventSchedule schedule, string group, string target, string? dead, string role) => new()
    {
        ["GroupName"] = group,
        ["ScheduleExpression"] = schedule.Expression,
        ["ScheduleExpressionTimezone"] = schedule.TimeZone,
        ["FlexibleTimeWindow"] = new Props { ["Mode"] = schedule.FlexibleMinutes > 0 ? "FLEXIBLE" : "OFF", ["MaximumWindowInMinutes"] = schedule.FlexibleMinutes > 0 ? schedule.FlexibleMinutes : null },
        ["Target"] = new Props
        {
            ["Arn"] = target,
            ["RoleArn"] = role,
            ["Input"] = schedule.Input,
            ["RetryPolicy"] = new Props { ["MaximumRetryAttempts"] = schedule.RetryAttempts, ["MaximumEventAgeInSeconds"] = schedule.MaxEventAgeSeconds },
            ["DeadLetterConfig"] = dead is null ? null : new Props { ["Arn"] = dead },
            ["SqsParameters"] = schedule.MessageGroup is { } messages ? new Props { ["MessageGroupId"] = messages } : null,
        },
    };

    public static Props Of(EventPipe pipe, string queue, string source, string bus, string role) => new()
    {
        ["RoleArn"] = role,
        ["Source"] = source,
        ["SourceParameters"] = new Props
        {
            ["SqsQueueParameters"] = new Props { ["BatchSize"] = pipe.BatchSize },
            ["FilterCriteria"] = pipe.Filter is { } filter ? new Props { ["Filters"] = new[] { new Props { ["Pattern"] = filter } } } : null,
        },
        ["Target"] = bus,
        ["TargetParameters"] = new Props { ["EventBridgeEventBusParameters"] = new Props { ["DetailType"] = pipe.DetailType, ["Source"] = $"queue.{queue}" } },
    };

    static Props Transformer(EventRule rule, string template)
    {
        var paths = new Props();
        foreach (var path in rule.InputPaths)
            paths[path.Name] = path.Path;
        return new() { ["InputTemplate"] = template, ["InputPathsMap"] = paths.Count == 0 ? null : paths };
    }
}
