using Blueprints.Events;
using Blueprints.Queues;

namespace Blueprints.Cdk;

/// <summary>Makes the queues of a blueprint, and what sends to them.</summary>
sealed class QueueAssembler : BlockAssembler<QueueSpec>
{
    public override int Stage => 2;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, QueueSpec spec)
    {
        var topics = assembly.Blueprint.Blocks.OfKind<TopicSpec>()
            .Where(topic => topic.Spec.Subscriptions.Any(subscription => subscription.Queue == block))
            .Select(topic => (Topic)assembly.Built(topic.Name)!)
            .ToList();
        var buses = assembly.Blueprint.Blocks.OfKind<EventBusSpec>().Select(bus => (EventBus)assembly.Built(bus.Name)!).ToList();
        var queue = new MessageQueue(assembly.Scope, block, new()
        {
            Spec = spec,
            AlarmActions = assembly.AlarmTopicArn is { } alarms ? [alarms] : [],
            Senders = [.. topics.Select(topic => topic.Sender), .. buses.SelectMany(bus => bus.SendersTo(block))],
        });
        foreach (var topic in topics)
            topic.Subscribe(queue);
        foreach (var bus in buses)
            bus.SendTo(queue);
        return queue;
    }
}
