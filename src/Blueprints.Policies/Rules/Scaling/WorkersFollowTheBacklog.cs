using Blueprints.Compute;
using Blueprints.Queues;
using Blueprints.Scaling;

namespace Blueprints.Policies.Rules;

/// <summary>BP1307: workers scale by the queue that they work off.</summary>
sealed class WorkersFollowTheBacklog : PolicyRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "BP1307",
        Name = "workers-follow-the-backlog",
        Topic = RuleTopic.Scaling,
        Title = "Workers of a queue scale by its backlog.",
        Rationale = "The CPU of workers says how busy they are, not how much waits: workers at 50 % CPU that wait for a database fall behind without ever scaling.",
        Remediation = "Give the workers a queue-backlog policy with the time of one message and the latency that is acceptable.",
        Reference = "Roadmap, auto scaling: queue-based; phase 4: queues with workers",
    };

    public override IEnumerable<Finding> Check(PolicyContext context, RuleSettings settings) =>
        context.Blueprint is not { } design ? [] :
        from flow in design.Flows
        where design.Blocks.TryGet<QueueSpec>(flow.From, out _)
        where design.Blocks.TryGet<IServerSpec>(flow.To, out var workers) && workers.Most() > workers.Fewest() && !workers.Scaling.OfType<QueueBacklog>().Any()
        select AboutBlock(flow.To, "scaling", $"no policy that looks at {flow.From}", "a queue-backlog policy", "add one");
}
