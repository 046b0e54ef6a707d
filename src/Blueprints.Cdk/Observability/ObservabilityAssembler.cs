using Blueprints.Observability;

namespace Blueprints.Cdk;

/// <summary>Makes the monitor of a blueprint.</summary>
sealed class ObservabilityAssembler : BlockAssembler<ObservabilitySpec>
{
    public override int Stage => -1;

    protected override BlockConstruct Make(BlueprintAssembly assembly, string block, ObservabilitySpec spec) => new ServiceMonitor(assembly.Scope, block, new() { Spec = spec });
}
