using Blueprints.Events;
using Blueprints.Queues;

namespace Blueprints.Aws;

/// <summary>Makes a queue of a blueprint; the topics and buses that name it, which stand already, may send to it and are led to it.</summary>
sealed class QueueAssembler : BlockAssembler<QueueSpec>
{
    public override int Stage => 2;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, QueueSpec spec)
    {
        var topics = assembly.Blueprint.Blocks.OfKind<TopicSpec>()
            .Where(topic => topic.Spec.Subscriptions.Any(subscription => subscription.Queue == block))
            .Select(topic => (Topic)assembly.Built(topic.Name)!)
            .ToList();
        var buses = assembly.Blueprint.Blocks.OfKind<EventBusSpec>().Select(bus => (EventBus)assembly.Built(bus.Name)!).ToList();
        var queue = new MessageQueue(assembly.ChildName(block), new()
        {
            Spec = spec,
            Block = block,
            AlarmActions = assembly.AlarmTopicArn is { } alarms ? [alarms] : [],
            Senders = [.. topics.Select(topic => topic.Sender), .. buses.SelectMany(bus => bus.SendersTo(block))],
        }, assembly.Child());
        foreach (var topic in topics)
            topic.Subscribe(queue);
        foreach (var bus in buses)
            bus.SendTo(queue);
        return queue;
    }
}
