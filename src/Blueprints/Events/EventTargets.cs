using Blueprints.Queues;
using Blueprints.Validation;

namespace Blueprints.Events;

/// <summary>Where a rule or a schedule may send: a queue, a FIFO queue with a message group, or a standard topic.</summary>
static class EventTargets
{
    public static void Validate(ProblemCollector problems, Blueprint blueprint, string target, string? messageGroup)
    {
        if (blueprint.Blocks.TryGet<QueueSpec>(target, out var queue))
        {
            if (queue.Fifo != messageGroup is not null)
            {
                problems.Add("messageGroup", messageGroup is null ? "missing" : $"\"{messageGroup}\"", queue.Fifo ? "a group, since the queue is FIFO" : "none, since the queue is standard",
                    queue.Fifo ? "name a message group" : "remove it");
            }
        }
        else if (!blueprint.Blocks.TryGet<TopicSpec>(target, out var topic) || topic.Fifo)
        {
            problems.Add("target", $"\"{target}\"", "the name of a queue or a standard topic", "name an existing one");
        }
    }
}
