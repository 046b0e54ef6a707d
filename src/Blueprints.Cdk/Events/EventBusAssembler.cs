using Blueprints.Events;

namespace Blueprints.Cdk;

/// <summary>Makes the event buses of a blueprint.</summary>
sealed class EventBusAssembler : BlockAssembler<EventBusSpec>
{
    public override int Stage => 0;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, EventBusSpec spec) => new EventBus(assembly.Scope, block, new() { Spec = spec });
}
