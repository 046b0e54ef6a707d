using Blueprints.Events;

namespace Blueprints.Observability;

/// <summary>What is worth watching in a bus. Metrics of a bus that is not the account's default are by bus and rule together; those of schedules are by group. Source: EventBridge, "Monitoring".</summary>
static class EventSignals
{
    public static IEnumerable<Signal> Of(string block, EventBusSpec spec)
    {
        var (rules, pipes, schedules) = (new SignalMaker(block, "AWS/Events"), new SignalMaker(block, "AWS/EventBridge/Pipes"), new SignalMaker(block, "AWS/Scheduler"));
        return spec.Rules.SelectMany(rule => Rule(rules, rule.Name))
            .Concat(spec.Pipes.SelectMany(pipe => Pipe(pipes, pipe.Name)))
            .Concat(spec.Schedules.Count > 0 ? Schedules(schedules) : []);
    }

    static IEnumerable<Signal> Rule(SignalMaker make, string rule)
    {
        ValueList<SignalDimension> by = [.. make.By("EventBusName"), .. make.By("RuleName", $"rule-{rule}")];
        yield return make.Make("Matched events", $"{rule}-matched", "MatchedEvents", "Sum", by);
        yield return make.Make("Failed deliveries", $"{rule}-failed", "FailedInvocations", "Sum", by, new(0, 300, 1, $"events of rule {rule} do not reach their target"));
    }

    static IEnumerable<Signal> Pipe(SignalMaker make, string pipe)
    {
        var by = make.By("PipeName", $"pipe-{pipe}");
        yield return make.Make("Piped messages", $"{pipe}-piped", "EventCount", "Sum", by);
        yield return make.Make("Failed pipes", $"{pipe}-execution", "ExecutionFailed", "Sum", by, new(0, 300, 1, $"pipe {pipe} fails: its messages stay in the queue"));
    }

    static IEnumerable<Signal> Schedules(SignalMaker make)
    {
        var group = make.By("ScheduleGroup", "schedules");
        yield return make.Make("Schedules", "scheduled", "InvocationAttemptCount", "Sum", group);
        yield return make.Make("Failed schedules", "schedule-errors", "TargetErrorCount", "Sum", group, new(0, 300, 1, "the target of a schedule answers with errors"));
        yield return make.Make("Failed schedules", "schedule-dropped", "InvocationDroppedCount", "Sum", group, new(0, 300, 1, "a scheduled message was given up"));
    }
}
