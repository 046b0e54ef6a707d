using Blueprints.Events;

namespace Blueprints.Aws;

/// <summary>Makes a topic of a blueprint; the buses that name it, which stand already, may publish to it and are led to it.</summary>
sealed class TopicAssembler : BlockAssembler<TopicSpec>
{
    protected override BlockComponent Make(BlueprintAssembly assembly, string block, TopicSpec spec)
    {
        var buses = assembly.Blueprint.Blocks.OfKind<EventBusSpec>().Select(bus => (EventBus)assembly.Built(bus.Name)!).ToList();
        var topic = new Topic(assembly.ChildName(block), new() { Spec = spec, Block = block, Senders = [.. buses.SelectMany(bus => bus.SendersTo(block))] }, assembly.Child());
        foreach (var bus in buses)
            bus.SendTo(topic);
        return topic;
    }
}
