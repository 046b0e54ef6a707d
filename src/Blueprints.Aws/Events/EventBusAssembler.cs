using Blueprints.Events;

namespace Blueprints.Aws;

/// <summary>Makes a bus of a blueprint, before the topics and queues that its rules send to.</summary>
sealed class EventBusAssembler : BlockAssembler<EventBusSpec>
{
    public override int Stage => 0;

    protected override BlockComponent Make(BlueprintAssembly assembly, string block, EventBusSpec spec) =>
        new EventBus(assembly.ChildName(block), new() { Spec = spec, Block = block }, assembly.Child());
}
