using Blueprints.Events;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Pipes = Pulumi.Aws.Pipes;
using Scheduler = Pulumi.Aws.Scheduler;

namespace Blueprints.Aws;

/// <summary>How rules, schedules and pipes of a spec are told to AWS.</summary>
static class EventTargets
{
    public static CloudWatch.EventTargetArgs Of(EventRule rule, Output<string> name, Output<string> bus, Output<string> target, Output<string>? dead)
    {
        var args = new CloudWatch.EventTargetArgs
        {
            Rule = name,
            EventBusName = bus,
            Arn = target,
            RetryPolicy = new CloudWatch.Inputs.EventTargetRetryPolicyArgs { MaximumRetryAttempts = rule.RetryAttempts, MaximumEventAgeInSeconds = rule.MaxEventAgeSeconds },
        };
        if (dead is not null)
            args.DeadLetterConfig = new CloudWatch.Inputs.EventTargetDeadLetterConfigArgs { Arn = dead };
        if (rule.MessageGroup is { } group)
            args.SqsTarget = new CloudWatch.Inputs.EventTargetSqsTargetArgs { MessageGroupId = group };
        if (rule.InputTemplate is { } template)
        {
            var transformer = new CloudWatch.Inputs.EventTargetInputTransformerArgs { InputTemplate = template };
            foreach (var path in rule.InputPaths)
                transformer.InputPaths.Add(path.Name, path.Path);
            args.InputTransformer = transformer;
        }

        return args;
    }

    public static Scheduler.ScheduleArgs Of(EventSchedule schedule, Output<string> schedules, Output<string> target, Output<string>? dead, Output<string> role)
    {
        var to = new Scheduler.Inputs.ScheduleTargetArgs
        {
            Arn = target,
            RoleArn = role,
            Input = schedule.Input,
            RetryPolicy = new Scheduler.Inputs.ScheduleTargetRetryPolicyArgs { MaximumRetryAttempts = schedule.RetryAttempts, MaximumEventAgeInSeconds = schedule.MaxEventAgeSeconds },
        };
        if (dead is not null)
            to.DeadLetterConfig = new Scheduler.Inputs.ScheduleTargetDeadLetterConfigArgs { Arn = dead };
        if (schedule.MessageGroup is { } group)
            to.SqsParameters = new Scheduler.Inputs.ScheduleTargetSqsParametersArgs { MessageGroupId = group };
        var window = new Scheduler.Inputs.ScheduleFlexibleTimeWindowArgs { Mode = schedule.FlexibleMinutes > 0 ? "FLEXIBLE" : "OFF" };
        if (schedule.FlexibleMinutes > 0)
            window.MaximumWindowInMinutes = schedule.FlexibleMinutes;
        return new() { GroupName = schedules, ScheduleExpression = schedule.Expression, ScheduleExpressionTimezone = schedule.TimeZone, FlexibleTimeWindow = window, Target = to };
    }

    public static Pipes.PipeArgs Of(EventPipe pipe, string queue, Output<string> source, Output<string> bus, Output<string> role)
    {
        var parameters = new Pipes.Inputs.PipeSourceParametersArgs { SqsQueueParameters = new Pipes.Inputs.PipeSourceParametersSqsQueueParametersArgs { BatchSize = pipe.BatchSize } };
        if (pipe.Filter is { } filter)
        {
            parameters.FilterCriteria = new Pipes.Inputs.PipeSourceParametersFilterCriteriaArgs
            {
                Filters = [new Pipes.Inputs.PipeSourceParametersFilterCriteriaFilterArgs { Pattern = filter }],
            };
        }

        return new()
        {
            RoleArn = role,
            Source = source,
            SourceParameters = parameters,
            Target = bus,
            TargetParameters = new Pipes.Inputs.PipeTargetParametersArgs
            {
                EventbridgeEventBusParameters = new Pipes.Inputs.PipeTargetParametersEventbridgeEventBusParametersArgs { DetailType = pipe.DetailType, Source = $"queue.{queue}" },
            },
        };
    }
}
