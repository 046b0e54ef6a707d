using Blueprints.Queues;
using Blueprints.Scaling;

namespace Blueprints.Policies.Rules;

/// <summary>BP1203: a message stays hidden for as long as its work takes.</summary>
sealed class VisibilityTimeout : PolicyRule
{
    static readonly RuleParameter WorkTimes = RuleParameter.Number("workTimes", "How many times the average time of a message a worker has for it", 1, 1_000, 6);

    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1203",
        Name = "visibility-timeout",
        Topic = RuleTopic.Queues,
        Level = RuleLevel.Error,
        Title = "A queue's visibility timeout is well above the time that a message takes.",
        Rationale = "A message that becomes visible while its worker is still at it is worked off twice, and under load again and again.",
        Remediation = "Raise the visibility timeout to six times the processing time, or of the function's timeout.",
        Reference = "Roadmap phase 4; Lambda Developer Guide, SQS: at least six times the function timeout",
        Parameters = [WorkTimes],
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings)
    {
        var times = settings.Number(WorkTimes)!.Value;
        return [.. OfDesign(context, times), .. OfFunctions(context, times)];
    }

    IEnumerable<Finding> OfDesign(PolicyContext context, decimal times)
    {
        if (context.Blueprint is not { } design)
            yield break;
        foreach (var backlog in Servers.Of(design).SelectMany(servers => servers.Spec.Scaling).OfType<QueueBacklog>())
        {
            var needed = backlog.SecondsPerMessage * times;
            if (design.Blocks.TryGet<QueueSpec>(backlog.Queue, out var queue) && queue.VisibilityTimeoutSeconds < needed)
                yield return AboutBlock(backlog.Queue, "visibilityTimeoutSeconds", $"{queue.VisibilityTimeoutSeconds}, and a message takes {backlog.SecondsPerMessage:0.###} s", $"at least {needed:0.###}", "raise it");
        }
    }

    IEnumerable<Finding> OfFunctions(PolicyContext context, decimal times)
    {
        foreach (var mapping in context.OfType("aws:lambda/eventSourceMapping:EventSourceMapping"))
        {
            var function = context.Referred(mapping, "functionName").FirstOrDefault(resource => resource.Type == "aws:lambda/function:Function");
            // Lambda's own defaults: 3 seconds; SQS's: 30 seconds.
            var needed = function?.Fact("timeout").Number(whenMissing: 3) * times;
            foreach (var queue in context.Referred(mapping, "eventSourceArn").Where(resource => resource.Type == Aws.Queue))
            {
                if (queue.Fact("visibilityTimeoutSeconds").Number(whenMissing: 30) < needed)
                    yield return About(queue, "visibilityTimeoutSeconds", queue.Fact("visibilityTimeoutSeconds").ToString(), $"at least {needed:0.###}, {times:0.#} times the function's timeout", "raise it");
            }
        }
    }
}
