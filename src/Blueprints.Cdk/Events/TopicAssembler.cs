using Blueprints.Events;

namespace Blueprints.Cdk;

/// <summary>Makes the topics of a blueprint.</summary>
sealed class TopicAssembler : BlockAssembler<TopicSpec>
{
    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, TopicSpec spec)
    {
        var buses = assembly.Blueprint.Blocks.OfKind<EventBusSpec>().Select(bus => (EventBus)assembly.Built(bus.Name)!).ToList();
        var topic = new Topic(assembly.Scope, block, new() { Spec = spec, Senders = [.. buses.SelectMany(bus => bus.SendersTo(block))] });
        foreach (var bus in buses)
            bus.SendTo(topic);
        return topic;
    }
}
